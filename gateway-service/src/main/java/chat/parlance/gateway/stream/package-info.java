/// Client streams (RFC 7395, RFC 6120 sections 4 to 7): from `<open/>` over authentication and
/// resource binding to a session, and the limits that hold meanwhile. Each phase is a
/// [chat.parlance.gateway.stream.Stage] of a [chat.parlance.gateway.stream.StreamConnection]; start
/// there.
@NullMarked
package chat.parlance.gateway.stream;

import org.jspecify.annotations.NullMarked;
