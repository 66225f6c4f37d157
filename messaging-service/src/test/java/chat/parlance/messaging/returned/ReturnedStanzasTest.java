package chat.parlance.messaging.returned;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.Stanzas;
import chat.parlance.messaging.offline.OfflineMessages;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.stanza.Stanza;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReturnedStanzasTest extends MessagingTest {

  @BeforeEach
  void online() {
    exists();
    comesOnline(BALCONY, "balcony", 0);
  }

  @Nested
  class GivenAMessageThatTwoSessionsGot {

    private Deliver delivery;

    @BeforeEach
    void delivered() {
      comesOnline(CHAMBER, "chamber", 0);
      delivery = deliveries(gets("rfc-6121/8.5.2-chat-to-bare-jid")).getFirst();
      ends(BALCONY, "balcony");
    }

    @Test
    void whenOneHandsItBack_thenTheOtherAnswersForIt() {
      assertThat(handsBack(delivery)).isEmpty();
      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
    }

    @Test
    void whenBothHandItBack_thenItWaitsOnce() {
      ends(CHAMBER, "chamber");
      handsBack(delivery);
      juliet.returned(stanza(delivery), CHAMBER, BALCONY, CHAMBER);

      assertThat(juliet.fact(OfflineMessages.FACT).messages()).hasSize(1);
    }
  }

  @Nested
  class GivenAMessageThatOnlyTheEndedSessionGot {

    @Test
    void whenAnotherCameSince_thenItGetsTheMessageBeforeNewerOnesAndAfterTheFirstIsGone() {
      var first = deliveries(gets("rfc-6121/8.5.2-chat-to-bare-jid")).getFirst();
      ends(BALCONY, "balcony");
      comesOnline(CHAMBER, "chamber", 0);
      assertThat(deliveries(gets("rfc-6121/8.5.2-normal-to-bare-jid"))).isEmpty();
      assertThat(handsBack(first)).isEmpty();

      var flushed = deliveries(isGone(BALCONY, "balcony"));

      assertThat(flushed)
          .extracting(delivery -> delivery.stanza().attribute("id"))
          .containsExactly("ktx72v49", "b4vs9km4");
      assertThat(flushed).allSatisfy(it -> assertThat(it.sessions()).containsExactly(CHAMBER));
      assertThat(deliveries(gets("rfc-6121/8.5.2-chat-to-bare-jid"))).hasSize(1);
    }

    @Test
    void whenItIsHandedBackTwice_thenItsDelayAndIdAreThereOnce() {
      var first = deliveries(gets("rfc-6121/8.5.2-chat-to-bare-jid")).getFirst();
      ends(BALCONY, "balcony");
      handsBack(first);
      isGone(BALCONY, "balcony");
      var second = deliveries(comesOnline(CHAMBER, "chamber", 0)).getFirst();
      ends(CHAMBER, "chamber");
      juliet.returned(stanza(second), CHAMBER, CHAMBER);
      isGone(CHAMBER, "chamber");

      var third = deliveries(comesOnline(BALCONY, "balcony", 0)).getFirst();

      assertThat(third.stanza().children()).hasSize(3);
      assertThat(xml(third.stanza())).isEqualTo(xml(second.stanza()));
    }
  }

  @Nested
  class GivenAGatewayThatNeverAnswers {

    @BeforeEach
    void closing() {
      ends(BALCONY, "balcony");
      comesOnline(CHAMBER, "chamber", 0);
      gets("rfc-6121/8.5.2-chat-to-bare-jid");
    }

    @Test
    void whenAMessageComesLater_thenAllThatWaitedIsDeliveredInOrder() {
      juliet.after(Duration.ofMinutes(6));

      var flushed = deliveries(gets("rfc-6121/8.5.2-normal-to-bare-jid"));

      assertThat(flushed)
          .extracting(delivery -> delivery.stanza().attribute("id"))
          .containsExactly("ktx72v49", "b4vs9km4");
      assertThat(deliveries(gets("rfc-6121/8.5.2-chat-to-bare-jid"))).hasSize(1);
    }

    @Test
    void whenAMessageComesSoon_thenItWaitsToo() {
      juliet.after(Duration.ofMinutes(4));

      assertThat(deliveries(gets("rfc-6121/8.5.2-normal-to-bare-jid"))).isEmpty();
    }
  }

  @Nested
  class GivenAGroupchatMessage {

    @Test
    void whenItIsHandedBack_thenTheRoomIsTold() {
      comesOnline(CHAMBER, "chamber", 0);
      var fromRoom =
          Kit.stanza(
              "<message xmlns='jabber:client' from='balcony@rooms.example.com/nurse'"
                  + " to='juliet@example.com/balcony' type='groupchat'><body>Madam!</body></message>");
      var delivery = deliveries(juliet.stanza(fromRoom, null)).getFirst();
      ends(BALCONY, "balcony");

      var effects = handsBack(delivery);

      assertThat(deliveries(effects)).isEmpty();
      assertThat(answers(effects).getFirst().attribute("to"))
          .isEqualTo("balcony@rooms.example.com/nurse");
    }
  }

  @Nested
  class GivenAnIqRequest {

    @Test
    void whenItIsHandedBack_thenItsSenderIsTold() {
      var iq = Stanzas.example("rfc-6121/8.5.3-iq-get-to-full-jid").element();
      var request = new Deliver(List.of(BALCONY), iq, Undelivered.RETURN);
      ends(BALCONY, "balcony");

      var answer = answers(handsBack(request)).getFirst();

      assertThat(answer.attribute("type")).isEqualTo("error");
      assertThat(answer.attribute("to")).isEqualTo("romeo@example.com/orchard");
    }
  }

  @Nested
  class GivenAnAccountDeletedMeanwhile {

    @Test
    void whenAMessageIsHandedBack_thenItsSenderIsTold() {
      var message = deliveries(gets("rfc-6121/8.5.2-chat-to-bare-jid")).getFirst();
      juliet.account(chat.parlance.log.AccountEvent.Kind.DELETED);

      assertThat(answers(handsBack(message))).hasSize(1);
      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
    }
  }

  private List<Effect> handsBack(Deliver delivery) {
    return juliet.returned(
        stanza(delivery),
        BALCONY,
        delivery.sessions().toArray(chat.parlance.log.SessionAddress[]::new));
  }

  private static Stanza stanza(Deliver delivery) {
    return Stanza.ofTrusted(delivery.stanza());
  }
}
