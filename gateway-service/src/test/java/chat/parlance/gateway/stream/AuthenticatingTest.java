package chat.parlance.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.sasl.ScramClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatingTest {

  private static final String SASL = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
  private static final String REGISTER =
      "<iq xmlns='jabber:client' type='get' id='r'><query xmlns='jabber:iq:register'/></iq>";

  private final Rig rig = new Rig();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private boolean direct = true;
  private final Client client =
      new Client(
          rig.server(
              Rig.properties(null),
              task -> {
                if (direct) {
                  task.run();
                } else {
                  later.add(task);
                }
              }));

  AuthenticatingTest() {
    client.send(Client.OPEN);
    client.read();
  }

  @AfterEach
  void close() {
    client.channel.finishAndReleaseAll();
  }

  /// What the client gets after all that takes time, and what that leads to.
  private List<String> afterAll() {
    var answer = new ArrayList<String>();
    while (!later.isEmpty()) {
      later.remove().run();
      answer.addAll(client.read());
    }
    return answer;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] data(String element) {
    var text = element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
    return Base64.getDecoder().decode(text);
  }

  @Nested
  class GivenAKnownAccount {

    @Test
    void whenPlainIsRight_thenItSucceeds() {
      client.send(Client.auth("\0romeo\0juliet"));

      assertThat(client.read())
          .containsExactly("<success xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"/>");
    }

    @Test
    void whenScramIsRight_thenTheServerProvesItselfToo() {
      var scram = new ScramClient(ScramHash.SHA_1, "romeo", "juliet");

      client.send(
          "<auth " + SASL + " mechanism='SCRAM-SHA-1'>" + base64(scram.first()) + "</auth>");
      var challenge = client.read().getFirst();
      client.send("<response " + SASL + ">" + base64(scram.last(data(challenge))) + "</response>");
      var success = client.read().getFirst();

      assertThat(challenge).startsWith("<challenge ");
      assertThat(success).startsWith("<success ");
      assertThat(scram.isServers(data(success))).isTrue();
    }

    @Test
    void whenThereIsNoInitialResponse_thenItIsAskedFor() {
      client.send("<auth " + SASL + " mechanism='PLAIN'/>");
      assertThat(client.read())
          .containsExactly("<challenge xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"/>");

      client.send(
          "<response " + SASL + ">" + base64("\0romeo\0juliet".getBytes(UTF_8)) + "</response>");

      assertThat(client.read().getFirst()).startsWith("<success ");
    }

    @Test
    void whenTheLookupTakesTime_thenWhatFollowsWaits() {
      direct = false;
      client.send(Client.auth("\0romeo\0juliet"));
      client.send(Client.OPEN);
      client.send(Client.BIND);

      assertThat(client.read()).isEmpty();
      var answer = afterAll();

      assertThat(answer).hasSize(4);
      assertThat(answer.getFirst()).startsWith("<success ");
      assertThat(answer.getLast()).contains("romeo@localhost/generated");
    }
  }

  @Nested
  class GivenSomethingIsWrong {

    @ParameterizedTest
    @CsvSource({
      "PLAIN, AHJvbWVvAHg=, not-authorized",
      "PLAIN, AG5vYm9keQB4, not-authorized",
      "PLAIN, AHg=, malformed-request",
      "PLAIN, ====, incorrect-encoding",
      "PLAIN, =, malformed-request",
      "EXTERNAL, =, invalid-mechanism",
      "SCRAM-SHA-1-PLUS, =, invalid-mechanism"
    })
    void whenSent_thenTheFailureSaysWhat(String mechanism, String data, String condition) {
      client.send("<auth " + SASL + " mechanism='" + mechanism + "'>" + data + "</auth>");

      assertThat(client.read())
          .containsExactly(
              "<failure xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><" + condition + "/></failure>");
    }

    @Test
    void whenItIsAborted_thenTheFailureSaysSo() {
      client.send("<auth " + SASL + " mechanism='PLAIN'/>");
      client.read();

      client.send("<abort " + SASL + "/>");

      assertThat(client.read().getFirst()).contains("<aborted/>");
    }

    @Test
    void whenThereIsAResponseToNothing_thenItIsMalformed() {
      client.send("<response " + SASL + ">AHg=</response>");

      assertThat(client.read().getFirst()).contains("<malformed-request/>");
    }

    @Test
    void whenItFailsTooOften_thenTheStreamIsClosed() {
      for (int i = 0; i < 3; i++) {
        client.send(Client.auth("\0romeo\0x"));
      }

      assertThat(client.read())
          .anySatisfy(each -> assertThat(each).contains("policy-violation"))
          .endsWith("close 1000");
    }

    @Test
    void whenAnExchangeIsNeverFinished_thenEachCountsAsAFailure() {
      for (int i = 0; i < 4; i++) {
        client.send("<auth " + SASL + " mechanism='PLAIN'/>");
        client.send("<auth " + SASL + " mechanism='PLAIN'/>");
      }

      assertThat(client.read())
          .anySatisfy(each -> assertThat(each).contains("<aborted/>"))
          .anySatisfy(each -> assertThat(each).contains("policy-violation"))
          .endsWith("close 1000");
    }

    @Test
    void whenTheStoreIsAway_thenItIsTemporary() {
      rig.accounts.unavailable = true;

      client.send(Client.auth("\0romeo\0juliet"));

      assertThat(client.read().getFirst()).contains("<temporary-auth-failure/>");
    }

    @Test
    void whenTheClientHasGoneMeanwhile_thenNothingHappens() {
      direct = false;
      client.send(Client.auth("\0romeo\0juliet"));
      client.lose();

      assertThat(afterAll()).isEmpty();
    }
  }

  @Nested
  class GivenSomethingElseThanAuthentication {

    @Test
    void whenItIsAStanza_thenItIsNotAuthorized() {
      client.send("<message xmlns='jabber:client' to='juliet@localhost'/>");

      assertThat(client.read().getFirst()).contains("<not-authorized ");
    }

    @Test
    void whenItIsARegistrationAndThatIsOff_thenItIsNotAuthorized() {
      client.send(REGISTER);

      assertThat(client.read().getFirst()).contains("<not-authorized ");
    }

    @Test
    void whenItIsARegistrationAndThatIsOn_thenItIsAnswered() {
      rig.registers = true;

      client.send(REGISTER);

      assertThat(client.read().getFirst()).startsWith("<iq ").contains("type=\"result\"");
    }

    @Test
    void whenItIsStreamManagement_thenItIsTooEarly() {
      client.send("<enable xmlns='urn:xmpp:sm:3'/>");

      assertThat(client.read().getFirst()).contains("<failed ", "unexpected-request");
    }

    @Test
    void whenItIsNothingKnown_thenItIsUnsupported() {
      client.send("<x xmlns='a:b'/>");

      assertThat(client.read().getFirst()).contains("unsupported-stanza-type");
    }
  }
}
