/// Blocking (XEP-0191), as far as messages and IQs go. The list and its commands are the presence
/// service's, which tells messaging whom an account blocks and by whom it is blocked. Start at
/// [chat.parlance.messaging.blocking.BlockingGuard].
@NullMarked
package chat.parlance.messaging.blocking;

import org.jspecify.annotations.NullMarked;
