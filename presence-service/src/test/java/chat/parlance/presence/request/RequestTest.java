package chat.parlance.presence.request;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Told;
import chat.parlance.log.Undelivered;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 6121 section 8.5.3.
class RequestTest {

  private static final String JULIET = "juliet@example.com";
  private static final String ROMEO = "romeo@example.net";
  private static final String PING = "<ping xmlns='urn:xmpp:ping'/>";

  private final Verona verona = new Verona().account(JULIET).account(ROMEO);
  private Device balcony;
  private Device romeo;

  @BeforeEach
  void comeOnline() {
    balcony = verona.online(JULIET + "/balcony");
    romeo = verona.online(ROMEO + "/orchard");
    verona.quiet();
  }

  private Outcome asks(Device device, String to) {
    return device.send(
        "<iq xmlns='jabber:client' type='get' id='1' to='" + to + "'>" + PING + "</iq>");
  }

  private static String unavailable(String from) {
    return Words.of(
        "<iq from='%s' to='%s/orchard' type='error'><error type='cancel'><service-unavailable/></error></iq>"
            .formatted(from, ROMEO));
  }

  private void isUndelivered(String sender) {
    var answer =
        "<message xmlns='jabber:client' type='error' from='%s/gone' to='%s'/>"
            .formatted(JULIET, sender);
    var told = new ToldJson("undelivered", "{\"answer\":\"" + answer + "\"}");
    verona.receive(BareJid.of(JULIET), new Told(BareJid.of(JULIET), "undelivered", told));
  }

  @Nested
  class GivenAStranger {

    @ParameterizedTest
    @ValueSource(strings = {JULIET + "/balcony", JULIET + "/chamber", "nobody@example.com/balcony"})
    void whenItAsksAnyResource_thenTheAnswerIsTheSame(String to) {
      asks(romeo, to);

      assertThat(romeo.told()).containsExactly(unavailable(to));
      assertThat(balcony.told()).isEmpty();
    }

    @Test
    void whenItsMessageWasUndelivered_thenItHearsNothing() {
      isUndelivered(ROMEO + "/orchard");

      assertThat(romeo.told()).isEmpty();
    }

    @Test
    void whenItIsOneThatTheAccountSees_thenItIsAStrangerStill() {
      verona.subscribed(JULIET, ROMEO);

      asks(romeo, JULIET + "/balcony");

      assertThat(balcony.told()).isEmpty();
    }
  }

  @Nested
  class GivenAPlatformWhereStrangersAreDelivered {

    @Test
    void whenOneAsks_thenItIsDelivered() {
      var session = new SessionAddress(0, 7);
      var open = new RequestProperties(Strangers.DELIVER);
      var kit =
          Kit.of(Inbox.PRESENCE, new RequestDelivery(open))
              .given(
                  JULIET,
                  AccountPresence.FACT,
                  AccountPresence.of(List.of(BoundSession.connected(session, "balcony"))));

      var outcome =
          kit.receive(
              JULIET,
              "<iq xmlns='jabber:client' type='get' id='1' from='%s/orchard' to='%s/balcony'>%s</iq>"
                  .formatted(ROMEO, JULIET, PING));

      assertThat(outcome.deliveredTo(session)).hasSize(1);
    }
  }

  @Nested
  class GivenASubscriber {

    @BeforeEach
    void subscribed() {
      verona.subscribed(ROMEO, JULIET);
    }

    @Test
    void whenItAsks_thenTheSessionAnswersOrTheRequestComesBack() {
      var outcome = asks(romeo, JULIET + "/balcony");

      assertThat(outcome.effects(Deliver.class))
          .extracting(Deliver::undelivered)
          .containsExactly(Undelivered.RETURN);
      assertThat(balcony.told()).hasSize(1);
    }

    @Test
    void whenItAsksAResourceThatIsNotThere_thenItIsToldSo() {
      asks(romeo, JULIET + "/chamber");

      assertThat(romeo.told()).containsExactly(unavailable(JULIET + "/chamber"));
    }

    @Test
    void whenItsMessageWasUndelivered_thenItHearsOfIt() {
      isUndelivered(ROMEO + "/orchard");

      assertThat(romeo.told()).hasSize(1);
    }
  }

  @Nested
  class GivenDirectedPresence {

    @BeforeEach
    void directed() {
      balcony.send("<presence to='" + ROMEO + "'/>");
      verona.quiet();
    }

    @Test
    void whenItsReceiverAsksThatSession_thenItIsDelivered() {
      asks(romeo, JULIET + "/balcony");

      assertThat(balcony.told()).hasSize(1);
    }

    @Test
    void whenItsReceiverAsksAnother_thenItIsNot() {
      var chamber = verona.online(JULIET + "/chamber");

      asks(romeo, JULIET + "/chamber");

      assertThat(chamber.told()).isEmpty();
    }

    @Test
    void whenItIsTakenBack_thenItsReceiverIsAStrangerAgain() {
      balcony.send("<presence to='" + ROMEO + "' type='unavailable'/>");
      verona.quiet();

      asks(romeo, JULIET + "/balcony");

      assertThat(romeo.told()).containsExactly(unavailable(JULIET + "/balcony"));
    }

    @Test
    void whenAMessageWasUndelivered_thenItsReceiverHearsOfIt() {
      isUndelivered(ROMEO + "/orchard");

      assertThat(romeo.told()).hasSize(1);
    }
  }

  @Nested
  class GivenTheAccountItself {

    @Test
    void whenItAsksASessionOfIts_thenItIsDelivered() {
      var chamber = verona.online(JULIET + "/chamber");
      verona.quiet();

      asks(chamber, JULIET + "/balcony");

      assertThat(balcony.told()).hasSize(1);
    }
  }

  @Nested
  class GivenASubscriberThatIsBlocked {

    @Test
    void whenItAsks_thenItHearsWhatAStrangerHears() {
      verona.subscribed(ROMEO, JULIET);
      balcony.sendIq("set", "<block xmlns='urn:xmpp:blocking'><item jid='" + ROMEO + "'/></block>");
      verona.quiet();

      asks(romeo, JULIET + "/balcony");

      assertThat(romeo.told()).containsExactly(unavailable(JULIET + "/balcony"));
      assertThat(balcony.told()).isEmpty();
    }

    @Test
    void whenTheBlockerAsks_thenThatIsNotAcceptable() {
      verona.subscribed(JULIET, ROMEO);
      balcony.sendIq("set", "<block xmlns='urn:xmpp:blocking'><item jid='" + ROMEO + "'/></block>");
      verona.quiet();

      asks(balcony, ROMEO + "/orchard");

      assertThat(balcony.told()).singleElement().asString().contains("<not-acceptable/><blocked/>");
      assertThat(romeo.told()).isEmpty();
    }
  }
}
