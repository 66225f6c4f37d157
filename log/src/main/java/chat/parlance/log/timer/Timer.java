package chat.parlance.log.timer;

import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Woken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A wake-up that an address asked for and didn't get yet. It is an address's fact as others are,
/// so it is written, restored and kept by standbys with them, and it ends by the record that wakes.
///
/// @param due when it is to be woken
/// @param asked the offset of the record that asked for it: of wake-ups by one name only the one
///   that was asked for last counts, and that only once
public record Timer(Instant due, long asked) {

  /// The name of the fact, which no service takes for another one.
  public static final String NAME = "timer";

  private static final Fact<Timer> FACT = Fact.inLog(NAME, Timer.class);
  private static final char SEPARATOR = '/';

  /// What asking for a wake-up changes.
  ///
  /// @param offset of the record that asks
  public static Effect.Put<Timer> put(Effect.Wake wake, long offset) {
    var due = wake.due();
    @Nullable Timer timer = due == null ? null : new Timer(due, offset);
    return new Effect.Put<>(fact(wake.name(), wake.part()), timer);
  }

  /// What it changes that the address is woken.
  public static Effect.Put<Timer> end(Woken woken) {
    return new Effect.Put<>(fact(woken.name(), woken.part()), null);
  }

  /// Whether the wake-up is still wanted.
  public static boolean isWanted(Woken woken, Facts facts) {
    var timer = facts.get(fact(woken.name(), woken.part()));
    return timer != null && timer.asked() == woken.asked();
  }

  private static Fact<Timer> fact(String name, String part) {
    return FACT.part(name + SEPARATOR + part);
  }

  /// The wake-up itself.
  ///
  /// @param factPart which of the address's timers it is
  Woken woken(String factPart) {
    int separator = factPart.indexOf(SEPARATOR);
    return new Woken(factPart.substring(0, separator), factPart.substring(separator + 1), asked);
  }

  static Fact<Timer> ofPart(String factPart) {
    return FACT.part(factPart);
  }
}
