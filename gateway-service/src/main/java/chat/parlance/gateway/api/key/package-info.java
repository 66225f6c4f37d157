/// API keys: who may use the REST edge, and for what. Start at
/// [chat.parlance.gateway.api.key.ApiKeys].
@NullMarked
package chat.parlance.gateway.api.key;

import org.jspecify.annotations.NullMarked;
