package chat.parlance.gateway.api.key;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The scope that a request needs: the resource's name from its path, and `read` or `write` from
/// its method. So a service that adds a resource adds nothing here.
final class NeededScope {

  private static final PathPattern GUARDED = pattern("/api/**");
  private static final PathPattern DESCRIPTION = pattern("/api/openapi.json");
  private static final PathPattern RESOURCE = pattern("/api/{version}/{resource}/**");
  private static final PathPattern SESSIONS = pattern("/api/{version}/accounts/{jid}/sessions/**");

  private NeededScope() {}

  /// Whether that path wants a key at all.
  static boolean isGuarded(PathContainer path) {
    return GUARDED.matches(path) && !DESCRIPTION.matches(path);
  }

  /// The scope; null where any key will do.
  static @Nullable String of(HttpMethod method, PathContainer path) {
    var resource = SESSIONS.matches(path) ? "sessions" : resource(path);
    return resource == null || resource.equals("info")
        ? null
        : resource + (isRead(method) ? ":read" : ":write");
  }

  private static @Nullable String resource(PathContainer path) {
    var match = RESOURCE.matchAndExtract(path);
    Map<String, String> variables = match == null ? Map.of() : match.getUriVariables();
    return variables.get("resource");
  }

  private static boolean isRead(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  private static PathPattern pattern(String text) {
    return PathPatternParser.defaultInstance.parse(text);
  }
}
