package chat.parlance.presence.caps;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How many kinds of clients an account has made known today. What it makes known is kept for all
/// and for ever, so there is an end to it.
///
/// @param day since the epoch
record Lessons(long day, int count) {

  static final Fact<Lessons> FACT = Fact.inLog("lessons", Lessons.class);

  private static final int MOST_A_DAY = 20;

  static Lessons in(Facts facts, Instant now) {
    long today = now.getEpochSecond() / ChronoUnit.DAYS.getDuration().toSeconds();
    var known = facts.get(FACT);
    return known == null || known.day() != today ? new Lessons(today, 0) : known;
  }

  boolean mayBeMore() {
    return count < MOST_A_DAY;
  }

  Put<Lessons> oneMore() {
    return new Put<>(FACT, new Lessons(day, count + 1));
  }
}
