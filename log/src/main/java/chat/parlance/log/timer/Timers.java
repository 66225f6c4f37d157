package chat.parlance.log.timer;

import chat.parlance.log.Fact;
import chat.parlance.log.Woken;
import chat.parlance.log.fact.FactId;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The timers of many addresses, by when they are due. Not thread-safe.
public final class Timers {

  /// An address that is to be woken now.
  public record Due(BareJid address, Woken woken) {}

  private record Waiting(Timer timer, FactId id) {}

  private static final Comparator<Waiting> BY_TIME =
      Comparator.comparing((Waiting it) -> it.timer.due())
          .thenComparing(it -> it.id.address().toString())
          .thenComparing(it -> it.id.part());

  private final TreeSet<Waiting> waiting = new TreeSet<>(BY_TIME);

  /// The timer that a fact is, or null if it is no timer.
  public static @Nullable Fact<Timer> fact(FactId id) {
    return id.fact().equals(Timer.NAME) ? Timer.ofPart(id.part()) : null;
  }

  /// Takes in a change of a fact, if that is a timer.
  public void changed(FactId id, @Nullable Object before, @Nullable Object now) {
    if (before instanceof Timer timer) {
      waiting.remove(new Waiting(timer, id));
    }
    if (now instanceof Timer timer) {
      waiting.add(new Waiting(timer, id));
    }
  }

  /// The next ones that are due, each only once.
  ///
  /// @param limit of how many
  public List<Due> due(Instant now, int limit) {
    var due = new ArrayList<Due>();
    while (due.size() < limit && isDue(now)) {
      var next = waiting.removeFirst();
      due.add(new Due(next.id.address(), next.timer.woken(next.id.part())));
    }
    return due;
  }

  private boolean isDue(Instant now) {
    return !waiting.isEmpty() && !waiting.first().timer.due().isAfter(now);
  }

  /// When the first one is due, or null while none waits.
  public @Nullable Instant next() {
    return waiting.isEmpty() ? null : waiting.first().timer.due();
  }
}
