package chat.parlance.system.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.system.platform.Standalone;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Blocking (XEP-0191) and reports (XEP-0377), over the wire and by REST.
class BlockingIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String BLOCKING = "xmlns='urn:xmpp:blocking'";

  @TempDir static Path directory;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws IOException {
    standalone = new Standalone(directory);
  }

  @AfterAll
  static void end() {
    if (standalone != null) {
      standalone.close();
    }
  }

  private static Phone phone(String user) throws IOException, InterruptedException {
    return new Phone(standalone.address(), user);
  }

  private static HttpResponse<String> rest(String method, String path)
      throws IOException, InterruptedException {
    var key = Files.readString(standalone.data().resolve("api-key")).strip();
    var request =
        HttpRequest.newBuilder(standalone.http().resolve("/api/v1/" + path))
            .method(method, BodyPublishers.noBody())
            .header("Authorization", "Bearer " + key)
            .timeout(PATIENCE)
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  @Test
  void whenSomebodyIsBlockedAndReported_thenOnlyTheReportHasWhatTheySaid() throws Exception {
    try (var juliet = phone("juliet");
        var romeo = phone("romeo")) {
      romeo.chat("juliet@localhost", "Said before");
      var stanzaId = juliet.next("message").element().getElementsByTagName("stanza-id").item(0);
      var named = (org.w3c.dom.Element) stanzaId;
      var block =
          juliet.send(
              "<iq type='set'><block %s><item jid='romeo@localhost'><report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'><stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/></report></item></block></iq>"
                  .formatted(BLOCKING, named.getAttribute("by"), named.getAttribute("id")));
      assertThat(juliet.answer(block).attribute("type")).isEqualTo("result");

      var inbound = romeo.answer(romeo.chat("juliet@localhost", "Said after"));
      var outbound = juliet.answer(juliet.chat("romeo@localhost", "Answered after"));

      assertThat(inbound.has("service-unavailable")).isTrue();
      assertThat(outbound.has("not-acceptable") && outbound.has("blocked")).isTrue();
      assertThat(Topic.read(standalone.data(), "archive"))
          .anyMatch(record -> record.startsWith("juliet@localhost") && record.contains("before"))
          .noneMatch(record -> record.contains(" after"));
      assertThat(Topic.read(standalone.data(), "reports"))
          .singleElement()
          .asString()
          .startsWith("juliet@localhost {")
          .contains("Said before");
      var listed = "reports?reported=romeo@localhost";
      await().atMost(PATIENCE).until(() -> rest("GET", listed).body().contains("\"id\""));
      var id = rest("GET", listed).body().replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1");
      assertThat(rest("GET", "reports/" + id).body()).contains("Said before");
      assertThat(rest("DELETE", "reports/" + id).statusCode()).isEqualTo(204);
      assertThat(rest("GET", "reports/" + id).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whenAnAccountBlocksADomain_thenItSendsNothingThere() throws Exception {
    try (var nurse = phone("nurse");
        var _ = phone("stranger")) {
      for (var domain : new String[] {"localhost", "tybalt.net"}) {
        var block =
            nurse.send(
                "<iq type='set'><block %s><item jid='%s'/></block></iq>"
                    .formatted(BLOCKING, domain));
        assertThat(nurse.answer(block).attribute("type")).isEqualTo("result");
      }

      for (var to : new String[] {"stranger@localhost", "x@tybalt.net/y"}) {
        assertThat(nurse.answer(nurse.chat(to, "Unheard")).has("not-acceptable")).isTrue();
      }
      var toItself = nurse.chat("nurse@localhost", "To myself");
      assertThat(nurse.answer(toItself).textOf("body")).isEqualTo("To myself");
      assertThat(Topic.read(standalone.data(), "archive"))
          .noneMatch(record -> record.contains("Unheard"));
    }
  }

  @Test
  void whenTheDomainBlocksSomebody_thenNobodyHearsThem() throws Exception {
    try (var tybalt = phone("tybalt");
        var mercutio = phone("mercutio")) {
      assertThat(rest("PUT", "blocks/tybalt@localhost").statusCode()).isEqualTo(204);

      var refused = tybalt.answer(tybalt.chat("mercutio@localhost", "Draw"));

      assertThat(refused.has("service-unavailable")).isTrue();
      assertThat(refused.has("blocked")).isFalse();
      mercutio.chat("tybalt@localhost", "Where are you?");
      assertThat(tybalt.next("message").textOf("body")).isEqualTo("Where are you?");
      assertThat(rest("DELETE", "blocks/tybalt@localhost").statusCode()).isEqualTo(204);
      tybalt.chat("mercutio@localhost", "Here");
      assertThat(mercutio.next("message").textOf("body")).isEqualTo("Here");
      assertThat(Topic.read(standalone.data(), "archive"))
          .noneMatch(record -> record.contains("Draw"));
    }
  }

  @Test
  void whenAnOperatorBlocksForAnAccount_thenItsDevicesAreTold() throws Exception {
    try (var benvolio = phone("benvolio")) {
      var asked = benvolio.send("<iq type='get'><blocklist %s/></iq>".formatted(BLOCKING));
      benvolio.answer(asked);

      var added = rest("PUT", "accounts/benvolio@localhost/blocks/romeo@localhost");

      assertThat(added.statusCode()).isEqualTo(204);
      assertThat(benvolio.next("iq").has("block")).isTrue();
      assertThat(rest("GET", "accounts/benvolio@localhost/blocks").body())
          .isEqualTo("{\"blocked\":[\"romeo@localhost\"]}");
    }
  }
}
