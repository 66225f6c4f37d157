package chat.parlance.testkit;

import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.timer.Timers;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts of all addresses, as JSON.
final class KitFacts {

  private final Map<FactId, String> values = new HashMap<>();
  private final Timers timers = new Timers();

  Timers timers() {
    return timers;
  }

  Facts of(BareJid address) {
    return new Facts() {
      @Override
      public <T> @Nullable T get(Fact<T> fact) {
        return shared(address, fact);
      }

      @Override
      public <T> @Nullable T shared(BareJid other, Fact<T> fact) {
        String json = values.get(FactId.of(other, fact));
        return json == null ? null : FactCodec.read(fact, json);
      }
    };
  }

  <T> void put(BareJid address, Effect.Put<T> put) {
    var id = FactId.of(address, put.fact());
    T value = put.value();
    timers.changed(id, of(address).get(put.fact()), value);
    if (value == null) {
      values.remove(id);
    } else {
      values.put(id, FactCodec.write(put.fact(), value));
    }
  }
}
