/// The counting of stream management (XEP-0198), pure: no clock, no I/O, not thread-safe. Start at
/// [chat.parlance.gateway.session.sm.Outbound] for what the client gets and at
/// [chat.parlance.gateway.session.sm.Inbound] for what it sends.
@NullMarked
package chat.parlance.gateway.session.sm;

import org.jspecify.annotations.NullMarked;
