/// Sessions: resource binding (RFC 6120 section 7) and stream management (XEP-0198), kept so that
/// services never notice the crash of a gateway. Start at [chat.parlance.gateway.session.Sessions].
@NullMarked
package chat.parlance.gateway.session;

import org.jspecify.annotations.NullMarked;
