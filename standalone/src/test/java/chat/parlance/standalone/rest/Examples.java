package chat.parlance.standalone.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// Runs examples against a platform. What a `Location` names is used in place of the examples of
/// the parameters of those operations whose path it fits.
public final class Examples implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Map<String, String>> known = new HashMap<>();
  private final Description description;
  private final String base;
  private final String key;

  /// @param base the URI of the platform
  public Examples(Description description, String base, String key) {
    this.description = description;
    this.base = base;
    this.key = key;
  }

  /// Runs the example of an operation.
  ///
  /// @throws AssertionError if it has none, or the answer isn't as described
  public void run(Operation operation) throws IOException, InterruptedException {
    var target = operation.target(known.getOrDefault(operation.path(), Map.of()));
    var body = operation.body();
    var request =
        HttpRequest.newBuilder(URI.create(base + target)).header("Authorization", "Bearer " + key);
    if (body == null) {
      request.method(operation.method(), BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", body.type())
          .method(operation.method(), publisher(body.content()));
    }
    var response = http.send(request.build(), BodyHandlers.ofByteArray());
    learn(response);
    operation.check(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
  }

  private void learn(HttpResponse<?> response) {
    var location = response.headers().firstValue("Location").orElse(null);
    if (location == null) {
      return;
    }
    for (var operation : description.operations()) {
      var names = operation.match(location);
      if (names != null && !names.isEmpty()) {
        known.put(operation.path(), names);
      }
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static BodyPublisher publisher(ByteBuffer content) {
    var bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    return BodyPublishers.ofByteArray(bytes);
  }
}
