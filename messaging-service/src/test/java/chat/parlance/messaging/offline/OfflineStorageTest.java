package chat.parlance.messaging.offline;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Context;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.messaging.AccountLog;
import chat.parlance.messaging.Handlers;
import chat.parlance.messaging.Stanzas;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfflineStorageTest {

  private static final Message MESSAGE =
      (Message) Stanzas.example("rfc-6121/8.5.2-chat-to-bare-jid");

  private final OfflineStorage storage = Handlers.storage(10, 10_000);
  private final Map<String, Object> facts = new HashMap<>();

  @Nested
  class GivenARecordThatIsDecidedTwice {

    @Test
    void whenItsMessageWaitsAlready_thenItWaitsOnce() {
      keep("0000000000001");
      keep("0000000000001");

      assertThat(waiting()).containsExactly("0000000000001");
    }
  }

  @Nested
  class GivenMessagesOutOfOrder {

    @Test
    void whenAnOlderOneIsHandedBack_thenItTakesItsPlace() {
      keep("0000000000001");
      keep("0000000000003");
      keep("0000000000002");

      assertThat(waiting()).containsExactly("0000000000001", "0000000000002", "0000000000003");
    }
  }

  private void keep(String id) {
    for (var effect : storage.keep(MESSAGE, id, new OneRecord(facts)).orElseThrow()) {
      var put = (Put<?>) effect;
      facts.put(put.fact().name(), put.value());
    }
  }

  private List<String> waiting() {
    return ((OfflineMessages) facts.get("offline"))
        .messages().stream().map(StoredMessage::stanzaId).toList();
  }

  private record OneRecord(Map<String, Object> known) implements Context, Facts {

    @Override
    public BareJid address() {
      return BareJid.of("juliet@example.com");
    }

    @Override
    public Instant now() {
      return AccountLog.NOW;
    }

    @Override
    public String recordId() {
      return "messaging-0-1";
    }

    @Override
    public @Nullable SessionAddress session() {
      return null;
    }

    @Override
    public @Nullable Origin origin() {
      return null;
    }

    @Override
    public Facts facts() {
      return this;
    }

    @Override
    public <T> @Nullable T shared(BareJid other, Fact<T> fact) {
      return null;
    }

    @Override
    public <T> @Nullable T get(Fact<T> fact) {
      return fact.type().cast(known.get(fact.name()));
    }
  }
}
