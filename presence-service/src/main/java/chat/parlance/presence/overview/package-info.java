/// What the platform itself may know of an account's presence, as REST shows it: whether there is
/// such an account, who of it is there, or since when nobody is. No client reaches it. Start at
/// [chat.parlance.presence.overview.Overview].
@NullMarked
package chat.parlance.presence.overview;

import org.jspecify.annotations.NullMarked;
