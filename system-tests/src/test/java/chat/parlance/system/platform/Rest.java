package chat.parlance.system.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The platform over REST.
///
/// @param base the gateway's address
/// @param keyFile where it keeps its first API key
public record Rest(URI base, Path keyFile) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /// The sessions of an account on that gateway, as JSON.
  public String sessions(String account) throws IOException, InterruptedException {
    return ask("GET", "/api/v1/accounts/" + account + "/sessions", null);
  }

  /// Asks for something.
  ///
  /// @param body JSON, or null for none
  /// @return the body of the answer
  /// @throws IOException if it is refused
  public String ask(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + Files.readString(keyFile).strip())
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .timeout(Duration.ofSeconds(10))
            .build();
    var response = HTTP.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException("status " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  public boolean hasSessions(String account) throws IOException, InterruptedException {
    return sessions(account).contains("\"address\"");
  }
}
