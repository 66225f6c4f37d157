package chat.parlance.gateway.announcement;

import chat.parlance.gateway.platform.Platform;
import java.time.InstantSource;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/// Announces something to everybody who is online, on every gateway. Thread-safe, blocks.
public final class Announcements {

  /// The most letters that an announcement may have.
  public static final int LONGEST = 10_000;

  private final Platform platform;
  private final String source;
  private final InstantSource clock;
  private long sequence;

  public Announcements(Platform platform, int slot, InstantSource clock) {
    this.platform = platform;
    this.source = "announcements-" + slot;
    this.clock = clock;
  }

  /// Whom it reached.
  ///
  /// @param written for how many sessions it is durable
  /// @param sessions how many there were
  /// @param silent the slots whose gateway didn't answer: perhaps nobody there hears it
  public record Reached(int written, int sessions, SortedSet<Integer> silent) {

    public boolean isEverybody() {
      return written == sessions && silent.isEmpty();
    }
  }

  /// One at a time, so that none overtakes another.
  public synchronized Reached send(String text) {
    sequence = Math.max(nanos(), sequence + DomainMessages.MOST);
    var replies = platform.ask(Broadcast.request(source, sequence, text));
    var sum =
        replies.payloads().stream()
            .map(Broadcast::read)
            .reduce(new DomainMessages.Reached(0, 0), DomainMessages.Reached::and);
    return new Reached(sum.written(), sum.sessions(), replies.silent());
  }

  /// Grows through restarts too.
  private long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }
}
