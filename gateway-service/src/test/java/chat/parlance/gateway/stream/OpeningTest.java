package chat.parlance.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.StreamFeature;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

  private final Rig rig = new Rig();
  private final Client client = new Client(rig.server());

  @AfterEach
  void close() {
    client.channel.finishAndReleaseAll();
  }

  @Nested
  class GivenAGoodOpen {

    @Test
    void whenItIsTheFirst_thenItIsAnsweredWithAnIdAndMechanisms() {
      client.send(Client.OPEN);

      var answer = client.read();

      assertThat(answer).hasSize(2);
      assertThat(answer.getFirst())
          .contains("<open ", "from=\"localhost\"", "version=\"1.0\"", "xml:lang=\"en\"")
          .containsPattern("id=\"[A-Za-z0-9_-]{20}\"");
      assertThat(answer.getLast())
          .startsWith("<stream:features")
          .contains("<mechanism>SCRAM-SHA-256</mechanism>", "<mechanism>PLAIN</mechanism>")
          .contains("<limits xmlns=\"urn:xmpp:stream-limits:0\"><max-bytes>10000</max-bytes>")
          .contains("http://jabber.org/protocol/caps")
          .doesNotContain("starttls", "iq-register");
    }

    @Test
    void whenItSaysFromWhom_thenTheAnswerIsToThem() {
      client.send(Client.OPEN.replace("to=", "from='romeo@localhost' to="));

      assertThat(client.read().getFirst()).contains("to=\"romeo@localhost\"");
    }

    @Test
    void whenRegistrationIsOn_thenItIsOffered() {
      rig.registers = true;

      client.send(Client.OPEN);

      assertThat(client.read().getLast()).contains("http://jabber.org/features/iq-register");
    }

    @Test
    void whenItFollowsAuthentication_thenBindingIsOffered() {
      client.authenticate();

      client.send(Client.OPEN);

      assertThat(client.read().getLast())
          .contains(
              "xmpp-bind",
              "urn:xmpp:sm:3",
              "<optional",
              "<max-bytes>20000</max-bytes>",
              "protocol/caps")
          .doesNotContain("mechanism");
    }
  }

  @Nested
  class GivenAServiceWithStreamFeatures {

    private static final String RFC_6121_SECTION_2_6_1 =
        "<ver xmlns=\"urn:xmpp:features:rosterver\"/>";
    private static final String RFC_6121_SECTION_3_4 =
        "<sub xmlns=\"urn:xmpp:features:pre-approval\"/>";

    GivenAServiceWithStreamFeatures() {
      rig.features =
          List.of(
              new StreamFeature("sub", "urn:xmpp:features:pre-approval"),
              new StreamFeature("ver", "urn:xmpp:features:rosterver"));
    }

    @Test
    void whenTheClientHasAuthenticated_thenTheyStandBehindWhatIsNegotiated() {
      client.authenticate();

      client.send(Client.OPEN);

      assertThat(client.read().getLast())
          .startsWith("<stream:features xmlns:stream=\"http://etherx.jabber.org/streams\">")
          .containsSubsequence(
              "xmpp-bind", "urn:xmpp:sm:3", RFC_6121_SECTION_3_4, RFC_6121_SECTION_2_6_1);
    }

    @Test
    void whenItHasNot_thenTheyAreNotThere() {
      client.send(Client.OPEN);

      assertThat(client.read().getLast()).doesNotContain("urn:xmpp:features");
    }
  }

  @Nested
  class GivenAnOpenThatIsWrong {

    @ParameterizedTest
    @CsvSource({
      "to='localhost', to='elsewhere.example', host-unknown",
      "to='localhost', to='romeo@localhost', host-unknown",
      "to='localhost', to='localhost' from='@', invalid-from",
      "version='1.0', version='0.9', unsupported-version",
      "version='1.0', , unsupported-version",
      "urn:ietf:params:xml:ns:xmpp-framing, jabber:client, not-authorized",
      "urn:ietf:params:xml:ns:xmpp-framing, x:y, invalid-namespace",
      "<open, <opne, bad-format",
      "<open, <!-- x --><open, restricted-xml",
      "<open, <<open, not-well-formed"
    })
    void whenSent_thenOpenErrorAndCloseComeInThisOrder(String part, String bad, String condition) {
      client.send(Client.OPEN.replace(part, bad == null ? "" : bad));

      var answer = client.read();

      assertThat(answer).hasSize(4);
      assertThat(answer.get(0)).startsWith("<open ");
      assertThat(answer.get(1)).startsWith("<stream:error").contains("<" + condition + " ");
      assertThat(answer.get(2))
          .isEqualTo("<close xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\" />");
      assertThat(answer.get(3)).isEqualTo("close 1000");
    }

    @Test
    void whenTheStreamIsRestartedAsSomebodyElse_thenFromIsInvalid() {
      client.authenticate();

      client.send(Client.OPEN.replace("to=", "from='juliet@localhost' to="));

      assertThat(client.read().get(1)).contains("invalid-from");
    }
  }

  @Nested
  class GivenAnotherMajorVersion {

    @Test
    void whenItIsHigher_thenWeSpeakOurs() {
      client.send(Client.OPEN.replace("1.0", "11.3"));

      assertThat(client.read().getFirst()).contains("version=\"1.0\"");
    }
  }
}
