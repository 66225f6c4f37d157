package chat.parlance.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.gateway.websocket.ClientFrames;
import chat.parlance.gateway.websocket.Seconds;
import chat.parlance.xmpp.stream.StreamError;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {

  private static final String MESSAGE =
      "<message xmlns='jabber:client' to='juliet@localhost'><body>hi</body></message>";

  private final Rig rig = new Rig();
  private final Client client = Client.bound(rig.server());
  private final FakeSession session = rig.sessions.last();

  @AfterEach
  void close() {
    client.channel.finishAndReleaseAll();
  }

  @Nested
  class GivenStanzas {

    @Test
    void whenOneComes_thenTheSessionGetsItAsItIs() {
      client.send(MESSAGE);

      assertThat(session.stanzas).hasSize(1);
      assertThat(new String(session.stanzas.getFirst().element().bytes(), UTF_8))
          .isEqualTo(MESSAGE);
      assertThat(client.read()).isEmpty();
    }

    @Test
    void whenSeveralComeInOneRead_thenAllArriveInOrder() {
      client.sendBytes(
          ClientFrames.joined(
              ClientFrames.text(MESSAGE.replace("hi", "1")),
              ClientFrames.text(" "),
              ClientFrames.text(MESSAGE.replace("hi", "2"))));

      assertThat(session.stanzas)
          .extracting(each -> each.element().child("body", "jabber:client").text())
          .containsExactly("1", "2");
    }

    @Test
    void whenTheStreamHasAnotherLanguage_thenItIsSaidForThem() {
      var german = new Client(rig.server());
      german.send(Client.OPEN);
      german.send(Client.auth("\0romeo\0juliet"));
      german.send(Client.OPEN.replace("to=", "xml:lang='de' to="));
      german.send(Client.BIND);

      german.send(MESSAGE);
      german.send(MESSAGE.replace("to=", "xml:lang='it' to="));

      assertThat(rig.sessions.last().stanzas)
          .extracting(each -> each.element().attribute("xml:lang"))
          .containsExactly("de", "it");
      german.channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @CsvSource({
      "<iq xmlns='jabber:client' type='get'><q xmlns='a:b'/></iq>, BAD_REQUEST",
      "<message xmlns='jabber:client' to='@'/>, JID_MALFORMED"
    })
    void whenOneIsInvalid_thenTheSessionRefusesIt(String stanza, String condition) {
      client.send(stanza);

      assertThat(session.events).containsExactly("refused " + condition);
      assertThat(client.channel.isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "<message xmlns='jabber:client' from='juliet@localhost'/>, invalid-from",
      "<message xmlns='jabber:server'/>, invalid-namespace",
      "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>, unsupported-stanza-type",
      "<letter xmlns='jabber:client'/>, unsupported-stanza-type",
      "<message xmlns='jabber:client'>, not-well-formed",
      "<!DOCTYPE x><message xmlns='jabber:client'/>, restricted-xml"
    })
    void whenOneIsBeyondRepair_thenTheStreamAndTheSessionEnd(String stanza, String condition) {
      client.send(stanza);

      var answer = client.read();
      assertThat(answer).hasSize(3);
      assertThat(answer.getFirst()).startsWith("<stream:error ").contains("<" + condition + " ");
      assertThat(session.events).containsExactly("ended");
    }

    @Test
    void whenBytesAreNotUtf8_thenTheStreamEndsAndTheCodeSaysWhy() {
      var bad = MESSAGE.getBytes(UTF_8);
      bad[MESSAGE.indexOf("hi")] = (byte) 0xC3;

      client.sendBytes(ClientFrames.frame(true, 1, bad));

      var answer = client.read();
      assertThat(answer.getFirst()).startsWith("<stream:error ").contains("unsupported-encoding");
      assertThat(answer.getLast()).isEqualTo("close 1007");
    }

    @Test
    void whenOneIsTooBig_thenItIsAPolicyViolationAndTheCodeSaysIt() {
      client.send(MESSAGE.replace("hi", "x".repeat(20_000)));

      var answer = client.read();
      assertThat(answer.getFirst()).contains("policy-violation");
      assertThat(answer.getLast()).isEqualTo("close 1009");
      assertThat(session.events).containsExactly("ended");
    }

    @Test
    void whenAMessageIsLargerThanItMayBe_thenItIsRefusedAndTheStreamStays() {
      client.send(MESSAGE.replace("hi", "x".repeat(17_000)));
      client.send(MESSAGE);

      assertThat(session.events).containsExactly("refused POLICY_VIOLATION");
      assertThat(session.stanzas).hasSize(1);
    }

    @Test
    void whenARequestToAnAccountIsThatLarge_thenItIsTaken() {
      client.send(request("i", "", "x".repeat(17_000)));
      client.send(request("i", " to='pubsub.localhost'", "x".repeat(17_000)));
      client.send(request("i", " to='romeo@localhost/orchard'", "x".repeat(17_000)));

      assertThat(session.stanzas).hasSize(2);
      assertThat(session.events).containsExactly("refused POLICY_VIOLATION");
    }

    @Test
    void whenWhatIsRefusedHasALargeId_thenTheStreamEnds() {
      client.send(request("i".repeat(17_000), "", ""));

      assertThat(client.read().getFirst()).contains("policy-violation");
    }

    private static String request(String id, String to, String data) {
      return "<iq xmlns='jabber:client' type='set' id='%s'%s><q xmlns='urn:q'>%s</q></iq>"
          .formatted(id, to, data);
    }
  }

  @Nested
  class GivenStreamManagement {

    @Test
    void whenItIsEnabled_thenTheIdAndTheWindowAreSaid() {
      client.send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");

      assertThat(client.read())
          .containsExactly(
              "<enabled xmlns=\"urn:xmpp:sm:3\" id=\"previd0\" resume=\"true\" max=\"120\"/>");
    }

    @Test
    void whenItIsEnabledWithoutResumption_thenThereIsNoId() {
      client.send("<enable xmlns='urn:xmpp:sm:3'/>");

      assertThat(client.read()).containsExactly("<enabled xmlns=\"urn:xmpp:sm:3\"/>");
    }

    @Test
    void whenItIsEnabledTwice_thenThatIsUnexpected() {
      client.send("<enable xmlns='urn:xmpp:sm:3'/>");
      client.send("<enable xmlns='urn:xmpp:sm:3'/>");

      assertThat(client.read().getLast()).contains("<failed ", "unexpected-request");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<r xmlns='urn:xmpp:sm:3'/>",
          "<a xmlns='urn:xmpp:sm:3' h='0'/>",
          "<resume xmlns='urn:xmpp:sm:3' h='0' previd='previd0'/>"
        })
    void whenItIsUsedBeforeItIsOn_thenThatIsUnexpected(String element) {
      client.send(element);

      assertThat(client.read().getLast()).contains("<failed ", "unexpected-request");
      assertThat(session.events).isEmpty();
    }

    @Test
    void whenItIsOn_thenTheSessionHearsOfIt() {
      client.send("<enable xmlns='urn:xmpp:sm:3'/>");
      client.send("<r xmlns='urn:xmpp:sm:3'/>");
      client.send("<a xmlns='urn:xmpp:sm:3' h='5'/>");

      assertThat(session.events).containsExactly("requested", "acknowledged 5");
    }

    @Test
    void whenMoreIsAcknowledgedThanWasSent_thenTheErrorSaysIt() {
      client.send("<enable xmlns='urn:xmpp:sm:3'/>");
      client.read();
      client.send("<a xmlns='urn:xmpp:sm:3' h='10'/>");

      assertThat(client.read().getFirst())
          .contains("<undefined-condition ", "<handled-count-too-high xmlns=\"urn:xmpp:sm:3\"");
      assertThat(session.events).containsExactly("ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "-1", "4294967296", "99999999999999999999", "1 "})
    void whenTheCountIsNone_thenTheXmlIsInvalid(String count) {
      client.send("<enable xmlns='urn:xmpp:sm:3'/>");
      client.read();
      client.send("<a xmlns='urn:xmpp:sm:3' h='" + count + "'/>");

      assertThat(client.read().getFirst()).contains("<invalid-xml ");
    }
  }

  @Nested
  class GivenTheEnd {

    @Test
    void whenTheClientCloses_thenTheServerDoesToo() {
      client.send(Client.CLOSE);

      assertThat(client.read())
          .containsExactly("<close xmlns=\"urn:ietf:params:xml:ns:xmpp-framing\" />", "close 1000");
      assertThat(session.events).containsExactly("ended");
    }

    @Test
    void whenTheClientAnswersTheClosingHandshake_thenTheSocketIsClosed() {
      client.send(Client.CLOSE);
      client.sendBytes(ClientFrames.close(1000));

      assertThat(client.channel.isOpen()).isFalse();
    }

    @Test
    void whenTheClientDoesNotAnswer_thenTheSocketIsClosedAfterAWhile() {
      client.send(Client.CLOSE);
      client.send(MESSAGE);

      client.connection.look(Integer.MAX_VALUE);

      assertThat(client.channel.isOpen()).isFalse();
      assertThat(session.stanzas).isEmpty();
    }

    @Test
    void whenTheSocketIsLost_thenTheSessionIsDetached() {
      client.lose();

      assertThat(session.events).containsExactly("detached");
    }

    @Test
    void whenTheWebSocketIsClosedWithoutTheStream_thenTheSessionIsDetached() {
      client.sendBytes(ClientFrames.close(1001));

      assertThat(client.read()).containsExactly("close 1001");
      assertThat(session.events).containsExactly("detached");
      assertThat(client.channel.isOpen()).isFalse();
    }

    @Test
    void whenTheWebSocketIsBroken_thenTheSessionIsDetached() {
      client.sendBytes(new byte[] {(byte) 0x81, 1, 'x'});

      assertThat(client.read()).containsExactly("close 1002");
      assertThat(session.events).containsExactly("detached");
    }

    @Test
    void whenABinaryFrameComes_thenThatIsNotSupported() {
      client.sendBytes(ClientFrames.frame(true, 2, new byte[3]));

      assertThat(client.read()).containsExactly("close 1003");
    }

    @Test
    void whenTheSessionClosesIt_thenTheSessionHearsNothing() {
      client.connection.close(StreamError.of(StreamError.Condition.CONFLICT));

      assertThat(client.read().getFirst()).contains("<conflict ");
      client.lose();
      assertThat(session.events).isEmpty();
    }

    @Test
    void whenTheServerDrains_thenTheSessionWaitsForItsClient() {
      client.connection.drain();

      assertThat(client.read().getFirst()).contains("<system-shutdown ");
      assertThat(session.events).containsExactly("detached");
    }
  }

  @Nested
  class GivenSilence {

    @Test
    void whenItLasts_thenThereIsAPingAndThenTheEnd() {
      int now = Seconds.now();

      client.connection.look(now + 62);
      client.connection.look(now + 63);
      assertThat(client.read()).containsExactly("ping");

      client.connection.look(now + 90);
      assertThat(client.channel.isOpen()).isFalse();
      assertThat(session.events).containsExactly("detached");
    }

    @Test
    void whenThePongComes_thenAllIsWell() {
      client.connection.look(Seconds.now() + 70);
      client.sendBytes(ClientFrames.frame(true, 10, new byte[0]));
      client.connection.look(Seconds.now() + 71);

      assertThat(client.channel.isOpen()).isTrue();
    }

    @Test
    void whenItIsUsWhoDoNotListen_thenItIsNotCounted() {
      client.connection.setReading(false);

      client.connection.look(1000);

      assertThat(client.channel.isOpen()).isTrue();
      assertThat(client.read()).isEmpty();
    }
  }

  @Nested
  class GivenTooMuch {

    @Test
    void whenThereAreMoreStanzasThanItsShare_thenTheyWaitButAllArrive() {
      for (int i = 0; i < 250; i++) {
        client.send(MESSAGE);
      }

      assertThat(session.stanzas).hasSizeBetween(90, 200);
      awaitAll(250);
    }

    @Test
    void whenOneReadBringsThemAll_thenTheyWaitToo() {
      var frames = new byte[250][];
      Arrays.fill(frames, ClientFrames.text(MESSAGE));

      client.sendBytes(ClientFrames.joined(frames));

      assertThat(session.stanzas).hasSizeBetween(90, 200);
      assertThat(client.channel.config().isAutoRead()).isFalse();
      awaitAll(250);
      await()
          .until(() -> {
            pass();
            return client.channel.config().isAutoRead();
          });
    }

    private void awaitAll(int stanzas) {
      await()
          .until(() -> {
            pass();
            return session.stanzas.size() == stanzas;
          });
    }

    /// The share is counted in real time, which goes on by itself.
    private void pass() {
      client.channel.runScheduledPendingTasks();
      client.channel.runPendingTasks();
    }

    @Test
    void whenTheSessionHasEnough_thenTheRestWaits() {
      client.send(MESSAGE);
      client.connection.setReading(false);
      client.send(MESSAGE);
      assertThat(session.stanzas).hasSize(1);

      client.connection.setReading(true);
      client.read();

      assertThat(session.stanzas).hasSize(2);
    }
  }

  @Nested
  class GivenPings {

    @Test
    void whenOneComes_thenThePongHasItsPayload() {
      client.sendBytes(ClientFrames.frame(true, 9, "abc".getBytes(UTF_8)));

      assertThat(client.read()).containsExactly("pong abc");
    }

    @Test
    void whenTheyComeInTheMiddleOfAMessage_thenBothAreHandled() {
      var bytes = MESSAGE.getBytes(UTF_8);

      client.sendBytes(ClientFrames.frame(false, 1, Arrays.copyOf(bytes, 10)));
      client.sendBytes(ClientFrames.frame(true, 9, new byte[0]));
      client.sendBytes(ClientFrames.frame(true, 0, Arrays.copyOfRange(bytes, 10, bytes.length)));

      assertThat(client.read()).containsExactly("pong ");
      assertThat(session.stanzas).hasSize(1);
    }
  }
}
