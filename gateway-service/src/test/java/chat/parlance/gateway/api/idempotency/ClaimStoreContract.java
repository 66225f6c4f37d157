package chat.parlance.gateway.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every store of claims does.
abstract class ClaimStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Answer ANSWER =
      new Answer(201, "application/json", "/api/v1/accounts/x", new byte[] {'{', '}'});

  private ClaimStore store;

  abstract ClaimStore empty();

  @BeforeEach
  void open() {
    store = empty();
  }

  @Nested
  class GivenNothing {

    @Test
    void whenManyClaim_thenOneIsGranted() throws Exception {
      try (var threads = Executors.newFixedThreadPool(8)) {
        var attempts =
            IntStream.range(0, 32)
                .<Callable<Claim>>mapToObj(i -> () -> store.claim("a", "f", NOW))
                .toList();

        var granted = 0;
        for (var attempt : threads.invokeAll(attempts)) {
          granted += attempt.get() instanceof Claim.Granted ? 1 : 0;
        }

        assertThat(granted).isEqualTo(1);
      }
    }
  }

  @Nested
  class GivenAClaim {

    @BeforeEach
    void claim() {
      assertThat(store.claim("a", "f", NOW)).isEqualTo(new Claim.Granted());
    }

    @Test
    void whenClaimedAgain_thenItIsUnderWay() {
      assertThat(store.claim("a", "f", NOW)).isEqualTo(new Claim.UnderWay());
      assertThat(store.claim("a", "other", NOW)).isEqualTo(new Claim.Reused());
      assertThat(store.claim("b", "f", NOW)).isEqualTo(new Claim.Granted());
    }

    @Test
    void whenItsProcessSeemsDead_thenAnotherMayTry() {
      var later = NOW.plus(ClaimStore.PATIENCE).plusMillis(1);

      assertThat(store.claim("a", "f", later)).isEqualTo(new Claim.Granted());
      assertThat(store.claim("a", "f", later)).isEqualTo(new Claim.UnderWay());
    }

    @Test
    void whenReleased_thenAnotherMayTry() {
      store.release("a");

      assertThat(store.claim("a", "f", NOW)).isEqualTo(new Claim.Granted());
    }

    @Test
    void whenAnswered_thenTheAnswerIsKeptForADay() {
      store.answered("a", ANSWER);
      store.forgetOld(NOW.plus(ClaimStore.REMEMBERED));

      assertThat(store.claim("a", "f", NOW.plus(ClaimStore.REMEMBERED)))
          .usingRecursiveComparison()
          .isEqualTo(new Claim.Answered(ANSWER));
      assertThat(store.claim("a", "other", NOW)).isEqualTo(new Claim.Reused());
    }

    @Test
    void whenADayHasPassed_thenTheKeyIsFree() {
      store.answered("a", ANSWER);
      var later = NOW.plus(ClaimStore.REMEMBERED).plusMillis(1);

      assertThat(store.claim("a", "other", later)).isEqualTo(new Claim.Granted());
      store.forgetOld(later.plus(ClaimStore.REMEMBERED).plusMillis(1));
      assertThat(store.claim("a", "third", later)).isEqualTo(new Claim.Granted());
    }
  }
}
