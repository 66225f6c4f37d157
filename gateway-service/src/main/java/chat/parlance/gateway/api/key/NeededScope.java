package chat.parlance.gateway.api.key;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The scope that a request needs: the name of the resource, or of the part of an account, from its
/// path, and `read` or `write` from its method. So a service that adds a resource adds nothing
/// here.
final class NeededScope {

  private static final PathPattern GUARDED = pattern("/api/**");
  private static final PathPattern DESCRIPTION = pattern("/api/openapi.json");
  private static final PathPattern RESOURCE = pattern("/api/{version}/{resource}/**");
  private static final PathPattern OF_ACCOUNT =
      pattern("/api/{version}/accounts/{jid}/{resource}/**");
  private static final String PASSWORD = "password";

  private NeededScope() {}

  /// Whether that path wants a key at all.
  static boolean isGuarded(PathContainer path) {
    return GUARDED.matches(path) && !DESCRIPTION.matches(path);
  }

  /// The scope; null where any key will do.
  static @Nullable String of(HttpMethod method, PathContainer path) {
    var part = resource(OF_ACCOUNT, path);
    var resource = part == null || part.equals(PASSWORD) ? resource(RESOURCE, path) : part;
    return resource == null || resource.equals("info")
        ? null
        : resource + (isRead(method) ? ":read" : ":write");
  }

  private static @Nullable String resource(PathPattern pattern, PathContainer path) {
    var match = pattern.matchAndExtract(path);
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
