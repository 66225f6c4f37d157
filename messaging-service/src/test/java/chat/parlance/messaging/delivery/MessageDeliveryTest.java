package chat.parlance.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.Inbox;
import chat.parlance.log.Undelivered;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.messaging.AccountLog;
import chat.parlance.messaging.Handlers;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessageDeliveryTest extends MessagingTest {

  private static final String SERVICE_UNAVAILABLE =
      "<service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>";

  @Nested
  class GivenTwoResources {

    @BeforeEach
    void online() {
      exists();
      comesOnline(BALCONY, "balcony", 0);
      comesOnline(CHAMBER, "chamber", 5);
    }

    @Test
    void whenAChatMessageComesForTheBareJid_thenBothGetItOnceAndItMustNotBeLost() {
      var effects = gets("rfc-6121/8.5.2-chat-to-bare-jid");

      assertThat(deliveries(effects)).hasSize(1);
      var delivery = deliveries(effects).getFirst();
      assertThat(delivery.sessions()).containsExactly(BALCONY, CHAMBER);
      assertThat(delivery.undelivered()).isEqualTo(Undelivered.RETURN);
      assertThat(xml(delivery.stanza())).contains("Art thou not Romeo, and a Montague?");
    }

    @Test
    void whenAChatMessageComesForAResource_thenOnlyThatOneGetsIt() {
      var effects = gets("rfc-6121/8.5.3-chat-to-full-jid");

      assertThat(deliveries(effects).getFirst().sessions()).containsExactly(BALCONY);
    }

    @Test
    void whenAHeadlineComes_thenBothGetItAndItMayBeLost() {
      var effects = gets("rfc-6121/8.5.2-headline-to-bare-jid");

      var delivery = deliveries(effects).getFirst();
      assertThat(delivery.sessions()).containsExactly(BALCONY, CHAMBER);
      assertThat(delivery.undelivered()).isEqualTo(Undelivered.DROP);
      assertThat(archived(effects)).isEmpty();
    }

    @Test
    void whenAMessageComesForAResourceThatIsNotThere_thenOnlyWhoMayKnowIsTold() {
      isGone(BALCONY, "balcony");

      var effects = gets("rfc-6121/8.5.3-normal-to-full-jid");

      assertThat(answers(effects)).isEmpty();
      assertThat(effects)
          .filteredOn(Effect.Tell.class::isInstance)
          .map(Effect.Tell.class::cast)
          .singleElement()
          .satisfies(tell -> {
            assertThat(tell.inbox()).isEqualTo(Inbox.PRESENCE);
            assertThat(tell.key()).isEqualTo(juliet.address());
            assertThat(ToldJson.of(tell, juliet.address()).content().json())
                .contains("romeo@example.com/orchard")
                .contains("service-unavailable");
          });
    }

    @Test
    void whenAGroupchatMessageComesForTheBareJid_thenItsSenderIsTold() {
      var effects = gets("rfc-6121/8.5.2-groupchat-to-bare-jid");

      assertThat(deliveries(effects)).isEmpty();
      assertThat(archived(effects)).isEmpty();
      var answer = answers(effects).getFirst();
      assertThat(answer.attribute("type")).isEqualTo("error");
      assertThat(answer.attribute("to")).isEqualTo("romeo@example.com/orchard");
      assertThat(answer.attribute("id")).isEqualTo("g1");
      assertThat(xml(answer).replace('"', '\'')).contains(SERVICE_UNAVAILABLE);
    }

    @Test
    void whenAnErrorComesForTheBareJid_thenNothingHappens() {
      assertThat(gets("rfc-6121/8.5.2-error-to-bare-jid")).isEmpty();
    }

    @Test
    void whenOneWritesToTheOwnAccountWithoutAnAddress_thenItIsDeliveredAndArchivedOnce() {
      var note =
          Kit.stanza(
              "<message xmlns='jabber:client' from='juliet@example.com/balcony' type='chat'>"
                  + "<body>note</body></message>");

      var effects = juliet.stanza(note, BALCONY);

      assertThat(deliveries(effects).getFirst().sessions()).containsExactly(BALCONY, CHAMBER);
      assertThat(archived(effects)).hasSize(1);
    }
  }

  @Nested
  class GivenAMessageWithABody {

    @Test
    void whenItIsDelivered_thenBothArchivesGetACopyWithTheirOwnId() {
      exists();
      comesOnline(BALCONY, "balcony", 0);

      var copies = archived(gets("rfc-6121/8.5.2-chat-to-bare-jid"));

      assertThat(copies)
          .extracting(copy -> copy.owner().toString())
          .containsExactly("juliet@example.com", "romeo@example.com");
      for (var copy : copies) {
        var stanzaId = copy.stanza().child("stanza-id", "urn:xmpp:sid:0");
        assertThat(stanzaId.attribute("by")).isEqualTo(copy.owner().toString());
        assertThat(stanzaId.attribute("id")).isEqualTo(copy.archiveId());
        assertThat(copy.stanza().children()).hasSize(2);
      }
    }

    @Test
    void whenItsSenderWantsNoRecord_thenNoArchiveGetsIt() {
      exists();
      comesOnline(BALCONY, "balcony", 0);
      var secret =
          Kit.stanza(
              "<message xmlns='jabber:client' from='romeo@example.com/orchard'"
                  + " to='juliet@example.com' type='chat'><body>hush</body>"
                  + "<no-permanent-store xmlns='urn:xmpp:hints'/></message>");

      var effects = juliet.stanza(secret, SENDER);

      assertThat(deliveries(effects)).hasSize(1);
      assertThat(archived(effects)).isEmpty();
    }
  }

  @Nested
  class GivenNoSuchAccount {

    @Test
    void whenItsSenderIsToHear_thenItHearsTheSameAsOfAFullAccount() {
      juliet =
          new AccountLog(
              juliet.address(), Handlers.with(Handlers.storage(1, 1000), UnknownAccounts.REFUSE));
      var unknown = gets("rfc-6121/8.5.2-chat-to-bare-jid");
      exists();
      juliet =
          new AccountLog(
              juliet.address(), Handlers.with(Handlers.storage(0, 0), UnknownAccounts.REFUSE));
      exists();

      var full = gets("rfc-6121/8.5.2-chat-to-bare-jid");

      assertThat(deliveries(unknown)).isEmpty();
      assertThat(xml(answers(unknown).getFirst())).isEqualTo(xml(answers(full).getFirst()));
    }

    @Test
    void whenThePolicyIsSilence_thenNobodyIsTold() {
      juliet =
          new AccountLog(
              BareJid.of("juliet@example.com"),
              Handlers.with(Handlers.storage(10, 10_000), UnknownAccounts.IGNORE));

      assertThat(answers(gets("rfc-6121/8.5.2-chat-to-bare-jid"))).isEmpty();
    }
  }
}
