package chat.parlance.system.conversation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// How far all chatters of a run have come together. Thread-safe.
public final class Progress {

  private final AtomicInteger sending;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong seen = new AtomicLong();
  private volatile boolean disturbed = true;

  Progress(int chatters) {
    this.sending = new AtomicInteger(chatters);
  }

  void sent() {
    sent.incrementAndGet();
  }

  void seen() {
    seen.incrementAndGet();
  }

  /// One of them sends no more.
  void finished() {
    sending.decrementAndGet();
  }

  void disturbanceEnded() {
    disturbed = false;
  }

  /// Whether something still happens to the platform.
  boolean isDisturbed() {
    return disturbed;
  }

  /// Whether everything that will ever be sent was seen.
  boolean isComplete() {
    return sending.get() == 0 && seen.get() >= sent.get();
  }

  /// Waits until so many more messages were seen; that is an error if it takes longer.
  public void awaitSeen(int more, Duration atMost) {
    long wanted = seen.get() + more;
    await("more messages seen").atMost(atMost).until(() -> seen.get() >= wanted);
  }

  /// Waits until so many more messages were sent, or the time is over: clients that lost their
  /// server send nothing.
  public void awaitSent(int more, Duration atMost) {
    long wanted = sent.get() + more;
    long deadline = System.nanoTime() + atMost.toNanos();
    await("more messages sent")
        .atMost(atMost.plusSeconds(10))
        .until(() -> sent.get() >= wanted || System.nanoTime() > deadline);
  }
}
