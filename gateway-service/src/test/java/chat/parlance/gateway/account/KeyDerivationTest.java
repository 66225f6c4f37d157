package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeyDerivationTest {

  private final KeyDerivation derivation = new KeyDerivation(2);

  @Nested
  class GivenMoreThanMayRunAtOnce {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch two = new CountDownLatch(2);

    private int derive() {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      two.countDown();
      try {
        assertThat(two.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return running.decrementAndGet();
    }

    @Test
    void whenTheyCome_thenTheOthersWait() throws Exception {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var tasks =
            IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(i -> () -> derivation.inTurn(this::derive))
                .toList();
        for (var each : threads.invokeAll(tasks)) {
          each.get();
        }
      }

      assertThat(most).hasValue(2);
    }
  }

  @Nested
  class GivenOneThatFails {

    @Test
    void whenOthersCome_thenItsTurnIsOver() {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() ->
                derivation.inTurn(() -> {
                  throw new IllegalStateException();
                }))
            .isInstanceOf(IllegalStateException.class);
      }

      assertThat(derivation.<Integer>inTurn(() -> 1)).isEqualTo(1);
    }
  }
}
