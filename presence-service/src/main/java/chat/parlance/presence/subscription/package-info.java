/// The handshake by which accounts let each other see their presence (RFC 6121 section 3). What the
/// account's own client sends is in [chat.parlance.presence.subscription.OutboundSubscription],
/// what comes from a contact in [chat.parlance.presence.subscription.InboundSubscription].
@NullMarked
package chat.parlance.presence.subscription;

import org.jspecify.annotations.NullMarked;
