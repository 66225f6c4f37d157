package chat.parlance.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.websocket.ClientFrames;
import chat.parlance.gateway.websocket.Seconds;
import chat.parlance.xmpp.jid.BareJid;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {

  private final Rig rig = new Rig();
  private final Client client = new Client(rig.server());

  BindingTest() {
    client.authenticate();
    client.send(Client.OPEN);
    client.read();
  }

  @AfterEach
  void close() {
    client.channel.finishAndReleaseAll();
  }

  private static String bind(String resource) {
    return Client.BIND.replace("/></iq>", "><resource>" + resource + "</resource></bind></iq>");
  }

  @Nested
  class GivenAResource {

    @Test
    void whenItIsGiven_thenItIsBound() {
      client.send(bind("orchard"));

      assertThat(client.read())
          .containsExactly(
              "<iq xmlns=\"jabber:client\" type=\"result\" id=\"b\">"
                  + "<bind xmlns=\"urn:ietf:params:xml:ns:xmpp-bind\">"
                  + "<jid>romeo@localhost/orchard</jid></bind></iq>");
    }

    @Test
    void whenItIsNotGiven_thenTheServerMakesOne() {
      client.send(Client.BIND);

      assertThat(client.read().getFirst()).contains("<jid>romeo@localhost/generated</jid>");
    }

    @Test
    void whenItIsRefused_thenAnotherMayBeTried() {
      client.send(bind("refused"));
      assertThat(client.read().getFirst()).contains("type=\"error\"", "resource-constraint");

      client.send(bind("orchard"));

      assertThat(client.read().getFirst()).contains("romeo@localhost/orchard");
    }

    @Test
    void whenTheSocketIsLostMeanwhile_thenTheSessionIsDetached() {
      rig.sessions.ready = new CompletableFuture<>();
      client.send(Client.BIND);
      client.lose();

      rig.sessions.ready.complete(null);

      assertThat(rig.sessions.last().events).containsExactly("detached");
    }

    @Test
    void whenStanzasFollowAtOnce_thenTheyReachTheSessionAfterwards() {
      rig.sessions.ready = new CompletableFuture<>();
      client.send(Client.BIND);
      client.send("<presence xmlns='jabber:client'/>");

      assertThat(rig.sessions.all).isEmpty();
      rig.sessions.ready.complete(null);
      client.read();

      assertThat(rig.sessions.last().stanzas).hasSize(1);
    }
  }

  @Nested
  class GivenNothingWasHeardOfTheAccount {

    @Test
    void whenAResourceIsGiven_thenItIsNotLookedUpAgain() {
      int before = rig.accounts.lookups.get();

      client.send(bind("orchard"));

      assertThat(client.read().getFirst()).contains("romeo@localhost/orchard");
      assertThat(rig.accounts.lookups).hasValue(before);
    }
  }

  @Nested
  class GivenTheAccountChangedSinceItAuthenticated {

    private static final BareJid ROMEO = BareJid.ofPrepared("romeo@localhost");

    @ParameterizedTest
    @ValueSource(strings = {"password", "disabled", "deleted", "another"})
    void whenAResourceIsGiven_thenItIsNotAuthorizedAnyMore(String change) {
      switch (change) {
        case "password" -> rig.accounts.setPassword(ROMEO, "rosaline");
        case "disabled" -> rig.accounts.setEnabled(ROMEO, false);
        case "deleted" -> rig.accounts.delete(ROMEO);
        default -> {
          rig.accounts.delete(ROMEO);
          rig.accounts.create(ROMEO, "rosaline");
        }
      }

      rig.revocations.ended(ROMEO);
      client.send(bind("orchard"));

      assertThat(client.read())
          .first()
          .asString()
          .startsWith("<stream:error")
          .contains("<not-authorized ");
      assertThat(rig.sessions.all).isEmpty();
    }

    @Test
    void whenThatIsHeardWhileItIsBound_thenItsSessionEndsAtOnce() {
      rig.sessions.ready = new CompletableFuture<>();
      client.send(bind("orchard"));
      rig.accounts.setEnabled(ROMEO, false);
      rig.revocations.ended(ROMEO);

      rig.sessions.ready.complete(null);

      assertThat(client.read()).first().asString().contains("<not-authorized ");
      assertThat(rig.sessions.last().events).contains("closed");
    }

    @Test
    void whenItMayStillActAsItself_thenItIsBound() {
      rig.revocations.ended(ROMEO);

      client.send(bind("orchard"));

      assertThat(client.read().getFirst()).contains("romeo@localhost/orchard");
    }

    @Test
    void whenTheStoreIsAway_thenItMayBeTriedAgain() {
      rig.revocations.ended(ROMEO);
      rig.accounts.unavailable = true;
      client.send(bind("orchard"));
      assertThat(client.read().getFirst()).contains("type=\"error\"", "internal-server-error");
      rig.accounts.unavailable = false;

      client.send(bind("orchard"));

      assertThat(client.read().getFirst()).contains("romeo@localhost/orchard");
    }
  }

  @Nested
  class GivenASessionToResume {

    @Test
    void whenItIsKnown_thenTheStreamIsBound() {
      client.send("<resume xmlns='urn:xmpp:sm:3' h='3' previd='previd1'/>");
      client.send("<presence xmlns='jabber:client'/>");

      assertThat(client.read().getFirst()).startsWith("<resumed ");
      assertThat(rig.sessions.last().stanzas).hasSize(1);
    }

    @Test
    void whenItIsNot_thenAResourceMayBeBoundInstead() {
      client.send("<resume xmlns='urn:xmpp:sm:3' h='3' previd='gone'/>");
      client.send(Client.BIND);

      var answer = client.read();
      assertThat(answer.getFirst())
          .isEqualTo(
              "<failed xmlns=\"urn:xmpp:sm:3\">"
                  + "<item-not-found xmlns=\"urn:ietf:params:xml:ns:xmpp-stanzas\"/></failed>");
      assertThat(answer.getLast()).contains("<jid>");
    }

    @Test
    void whenItIsOver_thenTheCountIsSaid() {
      client.send("<resume xmlns='urn:xmpp:sm:3' h='3' previd='over'/>");

      assertThat(client.read().getFirst()).startsWith("<failed ").contains("h=\"7\"");
    }

    @Test
    void whenTheCountIsNone_thenItIsABadRequest() {
      client.send("<resume xmlns='urn:xmpp:sm:3' h='-3' previd='previd1'/>");

      assertThat(client.read().getFirst()).contains("<failed ", "<bad-request ");
    }
  }

  @Nested
  class GivenSomethingElse {

    @Test
    void whenItIsAStanza_thenItIsNotAuthorized() {
      client.send("<presence xmlns='jabber:client'/>");

      assertThat(client.read().getFirst()).contains("<not-authorized ");
      assertThat(rig.sessions.all).isEmpty();
    }

    @Test
    void whenStreamManagementIsEnabled_thenItIsTooEarly() {
      client.send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");

      assertThat(client.read().getFirst()).contains("<failed ", "unexpected-request");
    }

    @Test
    void whenItIsLargerThanAStrangersMayBe_thenItIsTooBig() {
      client.send(bind("x".repeat(10_000)));

      assertThat(client.read()).anySatisfy(each -> assertThat(each).contains("policy-violation"));
      assertThat(rig.sessions.all).isEmpty();
    }

    @Test
    void whenALargeStanzaFollowsTheBindingAtOnce_thenItReachesTheSession() {
      var large =
          "<message xmlns='jabber:client'><body>" + "x".repeat(15_000) + "</body></message>";
      client.sendBytes(
          ClientFrames.joined(ClientFrames.text(Client.BIND), ClientFrames.text(large)));
      client.read();

      assertThat(rig.sessions.last().stanzas).hasSize(1);
    }

    @Test
    void whenItTakesTooLong_thenTheConnectionTimesOut() {
      client.connection.look(Seconds.now() + 25);
      assertThat(client.read()).isEmpty();

      client.connection.look(Seconds.now() + 31);

      assertThat(client.read().getFirst()).contains("<connection-timeout ");
    }
  }
}
