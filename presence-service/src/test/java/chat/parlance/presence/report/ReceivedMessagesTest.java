package chat.parlance.presence.report;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.StanzaIds;
import chat.parlance.log.StanzaIds.Place;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.FactChange;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.InMemoryFactStore;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.presence.report.ReceivedMessages.Came;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReceivedMessagesTest {

  private static final BareJid JULIET = BareJid.of("juliet@example.com");
  private static final BareJid NURSE = BareJid.of("nurse@example.com");
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final String ID = StanzaIds.of("messaging-3-77");

  private final Map<Place, Came> inbox = new HashMap<>();
  private final InMemoryFactStore documents = new InMemoryFactStore();
  private final FactStore store =
      new ReceivedMessages(inbox::get, ReportProperties.DEFAULT).over(documents);

  private void came(String stanza) {
    var payload = new StanzaPayload(Kit.stanza(stanza));
    inbox.put(new Place(3, 77), new Came(new Envelope(JULIET, payload, null, null, null), NOON));
  }

  private ReceivedMessage of(BareJid account, String id) {
    var fact = ReceivedMessage.of(id);
    return store.read(fact, Set.of(account)).get(account);
  }

  @Nested
  class GivenAMessageInTheLog {

    {
      came("<message xmlns='jabber:client' from='romeo@example.com/x'><body>Hi</body></message>");
    }

    @Test
    void whenItsReceiverAsksForIt_thenItIsThere() {
      var message = of(JULIET, ID);

      assertThat(message.at()).isEqualTo(NOON);
      assertThat(message.stanza().attribute("from")).isEqualTo("romeo@example.com/x");
    }

    @Test
    void whenSomebodyElseAsksForIt_thenThereIsNone() {
      assertThat(of(NURSE, ID)).isNull();
    }

    @Test
    void whenAnotherIdIsAskedFor_thenThereIsNone() {
      assertThat(of(JULIET, StanzaIds.of("messaging-3-78"))).isNull();
      assertThat(of(JULIET, "no id of ours")).isNull();
    }
  }

  @Nested
  class GivenSomethingElseInTheLog {

    @Test
    void whenItIsAskedFor_thenThereIsNone() {
      came(
          "<iq xmlns='jabber:client' type='get' id='1' from='romeo@example.com/x'><q xmlns='q'/></iq>");

      assertThat(of(JULIET, ID)).isNull();
    }
  }

  @Nested
  class GivenOtherFacts {

    private static final Fact<Reports> FACT = Reports.FACT;

    @Test
    void whenSavedAndLoaded_thenTheyAreTheStores() {
      var id = FactId.of(JULIET, FACT);
      var stored = new StoredFact("log", 1, "{}", null);

      store.save(List.of(new FactChange(id, stored)));

      assertThat(documents.load(Set.of(id))).containsEntry(id, stored);
      assertThat(store.load(Set.of(id))).containsEntry(id, stored);
    }
  }
}
