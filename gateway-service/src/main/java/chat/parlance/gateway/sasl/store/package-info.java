/// Where the secret is kept that authentication needs.
@NullMarked
package chat.parlance.gateway.sasl.store;

import org.jspecify.annotations.NullMarked;
