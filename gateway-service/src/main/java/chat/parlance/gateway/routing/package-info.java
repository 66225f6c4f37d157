/// Where a client's stanza goes: to the inboxes that services declared it for, to a handler at the
/// edge, or back (RFC 6120 section 10). Start at [chat.parlance.gateway.routing.EdgeRouter].
@NullMarked
package chat.parlance.gateway.routing;

import org.jspecify.annotations.NullMarked;
