package chat.parlance.gateway.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who administers whatever else is said. The role goes with the address: make these accounts
/// before anybody else can.
///
/// @param admins bare JIDs
@ConfigurationProperties("parlance.gateway")
record AdminProperties(@Nullable List<String> admins) {

  AdminProperties {
    admins = admins == null ? List.of() : List.copyOf(admins);
  }

  /// The same, never null.
  List<String> all() {
    return admins == null ? List.of() : admins;
  }
}
