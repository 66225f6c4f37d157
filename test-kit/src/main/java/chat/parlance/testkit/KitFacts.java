package chat.parlance.testkit;

import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts of all addresses, as JSON.
final class KitFacts {

  private record Id(BareJid address, String fact) {}

  private final Map<Id, String> values = new HashMap<>();

  Facts of(BareJid address) {
    return new Facts() {
      @Override
      public <T> @Nullable T get(Fact<T> fact) {
        String json = values.get(new Id(address, fact.name()));
        return json == null ? null : FactCodec.read(fact, json);
      }
    };
  }

  <T> void put(BareJid address, Effect.Put<T> put) {
    var id = new Id(address, put.fact().name());
    T value = put.value();
    if (value == null) {
      values.remove(id);
    } else {
      values.put(id, FactCodec.write(put.fact(), value));
    }
  }
}
