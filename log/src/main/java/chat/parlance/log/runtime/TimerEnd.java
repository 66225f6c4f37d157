package chat.parlance.log.runtime;

import chat.parlance.log.Decision;
import chat.parlance.log.Facts;
import chat.parlance.log.Woken;
import chat.parlance.log.timer.Timer;
import java.util.List;

/// Ends a timer when its wake-up has come. A wake-up may be written more than once, and may be
/// crossed by another wish: it only counts while its timer waits.
final class TimerEnd {

  private static final String NAME = "TimerEnd";

  enum Outcome {
    WOKEN,
    NOT_WANTED
  }

  private TimerEnd() {}

  static Decided decide(Woken woken, Facts facts) {
    var decision =
        Timer.isWanted(woken, facts)
            ? new Decision(Outcome.WOKEN, List.of(Timer.end(woken)))
            : Decision.nothing(Outcome.NOT_WANTED);
    return new Decided(NAME, decision);
  }
}
