/// Presence for one address: what a client sends to somebody, and what comes from others for the
/// account's sessions (RFC 6121 sections 4.6 and 8.5). Start at
/// [chat.parlance.presence.directed.AddressedPresence].
@NullMarked
package chat.parlance.presence.directed;

import org.jspecify.annotations.NullMarked;
