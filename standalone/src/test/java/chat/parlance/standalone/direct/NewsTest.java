package chat.parlance.standalone.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NewsTest {

  private static final long LONG = TimeUnit.HOURS.toNanos(1);

  private final News news = new News();

  @Test
  void whenItWasToldBefore_thenNobodyWaits() {
    news.tell();

    news.await(LONG);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whenItIsTold_thenTheWaiterGoesOn() {
    var waiting = CompletableFuture.runAsync(() -> news.await(LONG));

    news.tell();

    assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void whenItWasCleared_thenOnlyLaterNewsCount() {
    news.tell();
    news.clear();
    long start = System.nanoTime();

    news.await(TimeUnit.MILLISECONDS.toNanos(20));

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
  }
}
