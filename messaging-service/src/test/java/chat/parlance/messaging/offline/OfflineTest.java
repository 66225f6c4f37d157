package chat.parlance.messaging.offline;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.AccountLog;
import chat.parlance.messaging.FactFiles;
import chat.parlance.messaging.Handlers;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.Stanzas;
import chat.parlance.messaging.delivery.UnknownAccounts;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfflineTest extends MessagingTest {

  @Nested
  class GivenTheExampleOfTheSpecification {

    @BeforeEach
    void capulet() {
      juliet = new AccountLog(BareJid.of("juliet@capulet.com"), Handlers.all());
      exists();
    }

    @Test
    void whenJulietComesOnline_thenSheGetsTheMessageWithItsTime() {
      gets("xep-0160/example-1");
      starts(BALCONY, "balcony");

      var effects = juliet.stanza(Stanzas.example("xep-0160/example-2"), BALCONY);

      var delivery = deliveries(effects).getFirst();
      assertThat(delivery.sessions()).containsExactly(BALCONY);
      assertThat(delivery.undelivered()).isEqualTo(Undelivered.RETURN);
      var delay = delivery.stanza().child("delay", "urn:xmpp:delay");
      assertThat(delay.attribute("from")).isEqualTo("capulet.com");
      assertThat(delay.attribute("stamp")).isEqualTo("2002-09-10T23:08:25Z");
      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
      assertThat(juliet.fact(Waiting.FACT)).isNull();
    }

    @Test
    void whenItsPriorityIsNegative_thenTheMessageGoesOnWaiting() {
      gets("xep-0160/example-1");

      assertThat(comesOnline(BALCONY, "balcony", -1)).isEmpty();
      assertThat(deliveries(sendsPresence(BALCONY, "balcony", 0))).hasSize(1);
      assertThat(sendsPresence(BALCONY, "balcony", 1)).isEmpty();
    }
  }

  @Nested
  class GivenNobodyIsThere {

    @BeforeEach
    void away() {
      exists();
    }

    @Test
    void whenAMessageMustNotBeStored_thenItIsDroppedInSilence() {
      juliet = new AccountLog(BareJid.of("juliet@montague.lit"), Handlers.all());
      exists();

      var effects = gets("xep-0334/example-1");

      assertThat(answers(effects)).isEmpty();
      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
    }

    @Test
    void whenAMessageSaysOnlyThatSomebodyTypes_thenItIsDroppedInSilence() {
      assertThat(gets("xep-0085/active-only")).isEmpty();
      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
    }

    @Test
    void whenAHeadlineComes_thenItDoesNotWait() {
      assertThat(gets("rfc-6121/8.5.2-headline-to-bare-jid")).isEmpty();
    }

    @Test
    void whenTheAccountIsDeleted_thenWhatWaitsIsErased() {
      gets("rfc-6121/8.5.2-chat-to-bare-jid");

      juliet.account(AccountEvent.Kind.DELETED);

      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
      assertThat(juliet.fact(Waiting.FACT)).isNull();
    }
  }

  @Nested
  class GivenRoomForTwo {

    @BeforeEach
    void small() {
      juliet =
          new AccountLog(
              juliet.address(), Handlers.with(Handlers.storage(2, 10_000), UnknownAccounts.REFUSE));
      exists();
    }

    @Test
    void whenAThirdComes_thenItsSenderIsToldAndTheArchiveHasOnlyTheSendersCopy() {
      gets("rfc-6121/8.5.2-chat-to-bare-jid");
      gets("rfc-6121/8.5.2-normal-to-bare-jid");

      var effects = gets("rfc-6121/8.5.2-chat-to-bare-jid");

      assertThat(answers(effects)).hasSize(1);
      assertThat(archived(effects))
          .extracting(copy -> copy.owner().toString())
          .containsExactly("romeo@example.com");
      assertThat(deliveries(comesOnline(BALCONY, "balcony", 0))).hasSize(2);
    }
  }

  @Nested
  class GivenASenderWithoutEnd {

    @BeforeEach
    void fillsItsShare() {
      var all = new OfflineLimits(100, 100_000);
      juliet =
          new AccountLog(
              juliet.address(),
              Handlers.with(new OfflineStorage(all, all.percent(2)), UnknownAccounts.REFUSE));
      exists();
      assertThat(answers(from("romeo@example.com/orchard"))).isEmpty();
      assertThat(answers(from("romeo@example.com/garden"))).isEmpty();
    }

    @Test
    void whenItSendsMore_thenItIsToldThatThereIsNoRoom() {
      assertThat(answers(from("romeo@example.com/hall"))).hasSize(1);
    }

    @Test
    void whenSomebodyElseWrites_thenThereIsRoom() {
      assertThat(answers(from("nurse@example.com/hall"))).isEmpty();
    }

    private List<Effect> from(String sender) {
      return juliet.stanza(
          Kit.stanza(
              "<message xmlns='jabber:client' from='%s' to='juliet@example.com'><body>x</body>"
                      .formatted(sender)
                  + "</message>"),
          SENDER);
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @Test
    void whenReadAgain_thenItMeansTheSame() {
      var romeo = BareJid.of("romeo@example.com");

      FactFiles.assertRead(
          "offline-1",
          OfflineMessages.FACT,
          new OfflineMessages(List.of(new StoredMessage("01hzy0", "<message a='\"'/>", null))));
      FactFiles.assertNewest(
          "offline-2",
          OfflineMessages.FACT,
          new OfflineMessages(List.of(new StoredMessage("01hzy0", "<message/>", romeo))));
      FactFiles.assertNewest("waiting-1", Waiting.FACT, new Waiting());
    }
  }

  @Nested
  class GivenLittleRoom {

    @Test
    void whenAMessageIsTooLarge_thenItsSenderIsTold() {
      juliet =
          new AccountLog(
              juliet.address(), Handlers.with(Handlers.storage(100, 64), UnknownAccounts.REFUSE));
      exists();

      assertThat(answers(gets("rfc-6121/8.5.2-chat-to-bare-jid"))).hasSize(1);
    }
  }
}
