/// Authentication by SASL (RFC 6120 section 6): SCRAM (RFC 5802, RFC 7677) and PLAIN (RFC 4616).
/// Start at [chat.parlance.gateway.sasl.Authenticator].
@NullMarked
package chat.parlance.gateway.sasl;

import org.jspecify.annotations.NullMarked;
