package chat.parlance.gateway.api.key;

import java.time.Instant;
import java.util.Set;

/// A key as it is known to us: its secret isn't here.
///
/// @param name what its owner called it
public record ApiKey(String id, String name, Set<String> scopes, Instant created) {

  /// The scope that holds every other.
  public static final String ALL = "*";

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /// Whether the key is good for what needs that scope.
  public boolean has(String scope) {
    return scopes.contains(ALL) || scopes.contains(scope);
  }
}
