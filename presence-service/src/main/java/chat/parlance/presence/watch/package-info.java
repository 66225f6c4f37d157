/// Which sessions see an account's presence now. The account's service knows them all, so that a
/// change of presence is one record for each gateway, however many contacts there are, and needs no
/// roster. A session that becomes available tells the accounts whose presence it may see, and tells
/// them again when it goes. Start at [chat.parlance.presence.watch.Watchers].
@NullMarked
package chat.parlance.presence.watch;

import org.jspecify.annotations.NullMarked;
