package chat.parlance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.stream.SocketClient;
import chat.parlance.testkit.broker.EmbeddedBroker;
import chat.parlance.xmpp.jid.BareJid;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The gateway as it is started, with a real log and a real store, and no service.
class GatewayIT {

  @TempDir private static Path directory;
  private static EmbeddedBroker broker;
  private static EmbeddedMongo store;
  private static ConfigurableApplicationContext gateway;
  private static int port;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(directory.resolve("broker"));
    store = EmbeddedMongo.start();
    gateway =
        new SpringApplicationBuilder(GatewayApplication.class)
            .properties(
                "server.port=0",
                "spring.mongodb.uri=" + store.uri() + "/parlance",
                "parlance.log.bootstrap-servers=" + broker.bootstrapServers(),
                "parlance.gateway.admins=romeo@localhost",
                "parlance.gateway.awaited-services=",
                "parlance.gateway.api.key-file=" + directory.resolve("api-key"))
            .run();
    port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    gateway.getBean(Accounts.class).create(BareJid.of("romeo@localhost"), "juliet");
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    http.shutdownNow();
    store.close();
    broker.close();
  }

  @Nested
  class GivenAClient {

    private final SocketClient client = SocketClient.login(http, port, "romeo", "juliet");

    @Test
    void whenItPingsTheServer_thenTheServerAnswers() {
      client.send(
          "<iq xmlns='jabber:client' type='get' id='p' to='localhost'>"
              + "<ping xmlns='urn:xmpp:ping'/></iq>");

      assertThat(client.next()).startsWith("<iq ").contains("type=\"result\"", "id=\"p\"");
    }

    @Test
    void whenItAsksWhatNobodyAnswers_thenTheServiceIsUnavailable() {
      client.send(
          "<iq xmlns='jabber:client' type='get' id='q' to='localhost'><x xmlns='a:b'/></iq>");

      assertThat(client.next()).contains("type=\"error\"", "service-unavailable");
    }

    @Test
    void whenItAnnounces_thenItHearsItAndThatItIsDone() {
      var command =
          "<iq xmlns='jabber:client' type='set' id='c' to='localhost'><command %s"
              + " xmlns='http://jabber.org/protocol/commands'"
              + " node='http://jabber.org/protocol/admin#announce'>%s</command></iq>";
      client.send(command.formatted("", ""));
      var form = client.next();
      assertThat(form).contains("status=\"executing\"");

      var id = form.replaceAll("(?s).*sessionid=\"([0-9a-f]+)\".*", "$1");
      client.send(
          command.formatted(
              "sessionid='" + id + "'",
              "<x xmlns='jabber:x:data' type='submit'><field var='announcement'>"
                  + "<value>Attention!</value></field></x>"));

      assertThat(client.next()).startsWith("<message ").contains("Attention!", "headline");
      assertThat(client.next())
          .contains("status=\"completed\"")
          .containsPattern("Written for (\\d+) of \\1 sessions\\.");
    }

    @Test
    void whenItAsksHowLongTheServerRuns_thenItHearsIt() {
      client.send(
          "<iq xmlns='jabber:client' type='get' id='l' to='localhost'>"
              + "<query xmlns='jabber:iq:last'/></iq>");

      assertThat(client.next()).containsPattern("seconds=\"[0-9]+\"");
    }

    @Test
    void whenItEnablesStreamManagement_thenItsStanzasAreAcknowledged() {
      client.send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
      assertThat(client.next()).startsWith("<enabled ");

      client.send("<presence xmlns='jabber:client'/>");
      client.send("<r xmlns='urn:xmpp:sm:3'/>");

      assertThat(client.next()).startsWith("<a ").contains("h='1'");
    }
  }

  @Test
  void whenTheWebIsAsked_thenItAnswersOnTheSamePort() throws Exception {
    var uri = URI.create("http://127.0.0.1:" + port + "/.well-known/host-meta.json");

    var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

    assertThat(answer.body()).contains("ws://127.0.0.1:" + port + "/ws");
  }
}
