package chat.parlance.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// A person's data from the first login to the last trace, over the wire.
class ErasureIT {

  private static final String JULIET = "juliet@localhost";
  private static final Pattern KIND = Pattern.compile("\"service\":\"(\\w+)\",\"kind\":\"(\\w+)\"");

  @TempDir private Path data;
  private ConfigurableApplicationContext platform;
  private HttpClient http;
  private int port;

  @BeforeEach
  void start() {
    platform =
        StandaloneApplication.application()
            .run("--server.port=0", "--parlance.standalone.data=" + data);
    port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    http = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() {
    http.close();
    platform.close();
  }

  private HttpResponse<String> rest(String method, String path)
      throws IOException, InterruptedException {
    var key = Files.readString(data.resolve("api-key")).strip();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + key)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private List<String> export() throws IOException, InterruptedException {
    var response = rest("GET", "/api/v1/accounts/" + JULIET + "/export");
    assertThat(response.statusCode()).isEqualTo(200);
    var lines = response.body().lines().toList();
    assertThat(lines.getLast()).startsWith("{\"kind\":\"end\"");
    return lines;
  }

  private static List<String> kinds(List<String> lines) {
    return lines.stream()
        .map(KIND::matcher)
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1) + " " + matcher.group(2))
        .toList();
  }

  /// The erasure when all of it is done.
  private String finished(String location) throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (true) {
      var body = rest("GET", location).body();
      if (body.contains("},\"finished\"") || body.contains("],\"finished\"")) {
        return body;
      }
      assertThat(Instant.now()).as(body).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  /// Says and keeps all that an account can, and gets what others give it.
  private void live() throws Exception {
    ChatClient.register(port, "romeo");
    ChatClient.register(port, "juliet");
    rest("PUT", "/api/v1/admins/" + JULIET);
    try (var romeo = ChatClient.login(port, "romeo")) {
      try (var juliet = ChatClient.login(port, "juliet")) {
        romeo.send("<presence xmlns='jabber:client' type='subscribe' to='juliet@localhost'/>");
        juliet.await(
            frame -> frame.contains("type='subscribe'") || frame.contains("\"subscribe\""));
        juliet.send("<presence xmlns='jabber:client' type='subscribed' to='romeo@localhost'/>");
        juliet.ask(
            "1",
            "set",
            "<query xmlns='jabber:iq:roster'><item jid='nurse@localhost' name='Nurse'/></query>");
        juliet.ask("2", "set", "<vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN></vCard>");
        juliet.ask(
            "3",
            "set",
            "<query xmlns='jabber:iq:private'><x xmlns='urn:example'>secret</x></query>");
        juliet.ask(
            "4",
            "set",
            "<block xmlns='urn:xmpp:blocking'><item jid='paris@localhost'>"
                + "<report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'/></item></block>");
        juliet.ask(
            "5",
            "set",
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:example:mood'>"
                + "<item id='current'><mood xmlns='urn:example'>in love</mood></item></publish></pubsub>");
        romeo.ask(
            "6",
            "set",
            "pubsub.localhost",
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='verona'/></pubsub>");
        juliet.ask(
            "7",
            "set",
            "pubsub.localhost",
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'>"
                + "<subscribe node='verona' jid='juliet@localhost'/></pubsub>");
        juliet.ask(
            "8",
            "set",
            "pubsub.localhost",
            "<pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='balcony'/></pubsub>");
        juliet.ask("9", "get", "<blocklist xmlns='urn:xmpp:blocking'/>");
        juliet.send("<presence xmlns='jabber:client' to='mercutio@localhost'/>");
        romeo.send(
            "<message xmlns='jabber:client' type='chat' to='juliet@localhost'><body>hark</body>"
                + "<origin-id xmlns='urn:xmpp:sid:0' id='o1'/></message>");
        juliet.await(frame -> frame.contains("hark"));
        assertThat(kinds(export()))
            .contains("gateway session", "presence directed", "presence presence");
      }
      awaitNoSession();
      romeo.message("juliet", "wherefore");
      romeo.ping();
    }
  }

  private void awaitNoSession() throws Exception {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (rest("GET", "/api/v1/accounts/" + JULIET + "/sessions").body().contains("address")) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  @Nested
  class GivenAFullLife {

    @Test
    void whenExportedDeletedAndMadeAgain_thenAllIsGivenAndThenNothingIsLeft() throws Exception {
      live();

      var lines = export();

      assertThat(kinds(lines))
          .contains(
              "gateway account",
              "gateway admin",
              "messaging blocks",
              "messaging offline",
              "presence blockList",
              "presence lastActivity",
              "presence privateXml",
              "presence pubsubNode",
              "presence pubsubNodes",
              "presence reports",
              "presence roster",
              "presence vcard");
      assertThat(String.join("\n", lines))
          .contains("Juliet Capulet", "wherefore", "secret", "in love", "nurse@localhost")
          .doesNotContain("storedKey", "password-juliet");

      var deleted = rest("DELETE", "/api/v1/accounts/" + JULIET);
      assertThat(deleted.statusCode()).isEqualTo(202);
      var erasure = finished(deleted.headers().firstValue("Location").orElseThrow());

      assertThat(erasure)
          .contains("\"gateway\"", "\"messaging\"", "\"presence\"")
          .doesNotContain("juliet");
      // A contact is whose roster it is in.
      // What the gateway remembers of her sessions goes with their place in the log, soon after.
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(Remains.in(platform).of(JULIET))
                  .containsExactly("roster: romeo@localhost"));

      ChatClient.register(port, "juliet");
      try (var juliet = ChatClient.login(port, "juliet")) {
        assertThat(juliet.ask("r", "get", "<query xmlns='jabber:iq:roster'/>"))
            .doesNotContain("<item");
        assertThat(juliet.ask("b", "get", "<blocklist xmlns='urn:xmpp:blocking'/>"))
            .doesNotContain("<item");
        assertThat(kinds(export()))
            .isSubsetOf(
                "gateway account",
                "gateway session",
                "messaging sessions",
                "presence presence",
                "presence blockListeners");
      }
    }
  }
}
