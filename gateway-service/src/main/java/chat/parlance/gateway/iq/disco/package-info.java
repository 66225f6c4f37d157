/// XEP-0030: Service Discovery of the domain and of accounts, made of what handlers at the edge and
/// services declare. Start at [chat.parlance.gateway.iq.disco.DomainInfo].
@NullMarked
package chat.parlance.gateway.iq.disco;

import org.jspecify.annotations.NullMarked;
