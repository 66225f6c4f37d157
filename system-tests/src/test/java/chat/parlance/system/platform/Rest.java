package chat.parlance.system.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What the platform says of itself over REST.
///
/// @param base the gateway's address
/// @param keyFile where it keeps its first API key
public record Rest(URI base, Path keyFile) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /// The sessions of an account on that gateway, as JSON.
  public String sessions(String account) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve("/api/v1/accounts/" + account + "/sessions"))
            .header("Authorization", "Bearer " + Files.readString(keyFile).strip())
            .timeout(Duration.ofSeconds(10))
            .build();
    var response = HTTP.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  public boolean hasSessions(String account) throws IOException, InterruptedException {
    return sessions(account).contains("\"address\"");
  }
}
