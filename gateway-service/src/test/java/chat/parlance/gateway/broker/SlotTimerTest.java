package chat.parlance.gateway.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlotTimerTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final SlotTimer timer = new SlotTimer();
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  @AfterEach
  void stop() {
    timer.stop();
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  @Test
  void whenATaskFails_thenItIsRunAgain() {
    timer.every(
        Duration.ofMillis(1),
        () -> {
          runs.incrementAndGet();
          throw new IllegalStateException("once more");
        });

    await().atMost(LIMIT).until(() -> runs.get() > 2);
  }

  @Test
  void whenAStepFails_thenItIsRunUntilItSucceedsAndTheNextComesAfter() {
    timer.insist(
        () -> {
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
          }
        },
        failures::incrementAndGet);
    timer.then(timer::stop);

    await().atMost(LIMIT).until(timer::isStopped);
    assertThat(runs).hasValue(2);
    assertThat(failures).hasValue(1);
  }

  @Test
  void whenThereIsAnError_thenTheDefaultHandlerHearsOfItAndNothingGoesOn() {
    var heard = new AtomicReference<Throwable>();
    Thread.setDefaultUncaughtExceptionHandler((_, error) -> heard.set(error));

    timer.every(
        Duration.ofMillis(1),
        () -> {
          throw new AssertionError("broken");
        });

    await()
        .dontCatchUncaughtExceptions()
        .atMost(LIMIT)
        .until(() -> heard.get() instanceof AssertionError);
    assertThat(timer.isStopped()).isTrue();
  }
}
