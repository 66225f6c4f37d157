package chat.parlance.log.state;

import chat.parlance.log.Fact;
import chat.parlance.log.Former;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.timer.Timers;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts that live in memory. They are objects, ready to use; those that were restored are
/// decoded when they are first asked for.
public final class LogFacts {

  /// A value that was restored and not yet asked for.
  private record Encoded(String json) {}

  private static final int MOST_COMMON = 64;
  private static final int LONGEST_COMMON = 64;

  private final Map<FactId, Object> values = new HashMap<>();

  /// Of most accounts nothing else is to be said than of others.
  private final Map<String, Encoded> common = new HashMap<>();

  private final Timers timers = new Timers();

  public <T> @Nullable T get(BareJid address, Fact<T> fact) {
    var id = FactId.of(address, fact);
    Object value = values.get(id);
    if (value instanceof Encoded(String json)) {
      value = FactCodec.read(fact, json);
      values.put(id, value);
    }
    return value == null ? null : fact.type().cast(value);
  }

  public <T> void put(BareJid address, Fact<T> fact, @Nullable T value) {
    var id = FactId.of(address, fact);
    var before = value == null ? values.remove(id) : values.put(id, value);
    timers.changed(id, before, value);
  }

  void restore(FactId id, String json) {
    var timer = Timers.fact(id);
    if (timer == null) {
      values.put(id, encoded(json));
    } else {
      put(id.address(), timer, FactCodec.read(timer, json));
    }
  }

  private Encoded encoded(String json) {
    if (json.length() > LONGEST_COMMON) {
      return new Encoded(json);
    }
    return common.size() < MOST_COMMON
        ? common.computeIfAbsent(json, Encoded::new)
        : common.getOrDefault(json, new Encoded(json));
  }

  /// Those that were restored as only an older version wrote them.
  List<FactId> former(List<Former> former) {
    var found = new ArrayList<FactId>();
    if (!former.isEmpty()) {
      values.forEach((id, value) -> {
        if (value instanceof Encoded(String json) && isOf(former, id, json)) {
          found.add(id);
        }
      });
    }
    return found;
  }

  private static boolean isOf(List<Former> former, FactId id, String json) {
    for (var one : former) {
      if (one.fact().name().equals(id.fact()) && one.isFormer().test(json)) {
        return true;
      }
    }
    return false;
  }

  Timers timers() {
    return timers;
  }

  public int size() {
    return values.size();
  }
}
