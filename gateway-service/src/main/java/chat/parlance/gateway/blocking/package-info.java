/// What is refused before it gets into any log: all that somebody sends whom the whole domain
/// blocks, and what an account sends to domains that it blocks (XEP-0191). Both are in the topic
/// `blocks`, which every gateway follows. Start at [chat.parlance.gateway.blocking.BlockingRouter].
@NullMarked
package chat.parlance.gateway.blocking;

import org.jspecify.annotations.NullMarked;
