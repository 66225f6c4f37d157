package chat.parlance.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class StandaloneIT {

  @Nested
  class GivenAnEmptyDirectory {

    @TempDir Path data;

    @Test
    void whenTwoChatAndThePlatformIsRestarted_thenNothingIsLostOrDoubled() throws Exception {
      try (var platform = start(data)) {
        int port = port(platform);
        ChatClient.register(port, "romeo");
        ChatClient.register(port, "juliet");
        try (var romeo = ChatClient.login(port, "romeo")) {
          try (var juliet = ChatClient.login(port, "juliet")) {
            romeo.message("juliet", "one");
            assertThat(juliet.await(StandaloneIT::isMessage)).contains("<body>one</body>");
          }
          romeo.message("juliet", "two");
          romeo.message("juliet", "three");
          romeo.ping();
        }
      }

      try (var platform = start(data)) {
        int port = port(platform);
        try (var juliet = ChatClient.login(port, "juliet")) {
          assertThat(juliet.await(StandaloneIT::isMessage)).contains("<body>two</body>");
          assertThat(juliet.await(StandaloneIT::isMessage)).contains("<body>three</body>");
        }
        try (var romeo = ChatClient.login(port, "romeo");
            var juliet = ChatClient.login(port, "juliet")) {
          romeo.message("juliet", "four");
          assertThat(juliet.await(StandaloneIT::isMessage)).contains("<body>four</body>");
        }
      }
    }

    @Test
    void whenItIsReady_thenItsKeyOpensTheRestInterface() throws Exception {
      try (var platform = start(data);
          var http = HttpClient.newHttpClient()) {
        var key = Files.readString(data.resolve("api-key")).strip();
        var accounts = URI.create("http://127.0.0.1:" + port(platform) + "/api/v1/accounts");
        var open = HttpRequest.newBuilder(accounts);

        assertThat(http.send(open.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        var known = open.header("Authorization", "Bearer " + key).build();
        assertThat(http.send(known, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      }
    }
  }

  private static ConfigurableApplicationContext start(Path data) {
    return StandaloneApplication.application()
        .run("--server.port=0", "--parlance.standalone.data=" + data);
  }

  private static int port(ConfigurableApplicationContext platform) {
    return platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static boolean isMessage(String frame) {
    return frame.startsWith("<message");
  }
}
