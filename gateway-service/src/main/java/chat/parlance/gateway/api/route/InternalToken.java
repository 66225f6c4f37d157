package chat.parlance.gateway.api.route;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// The secret that gateways and services share: a service answers REST requests only with it.
///
/// @param internalToken needed as soon as there is a route
@Validated
@ConfigurationProperties("parlance")
record InternalToken(@Nullable @Size(min = 32, max = 256) String internalToken) {

  /// The header that carries it.
  static final String HEADER = "X-Parlance-Internal";

  /// The header that names the API key of the request, by its id.
  static final String CALLER_HEADER = "X-Parlance-Caller";

  @Override
  public String toString() {
    return "InternalToken";
  }
}
