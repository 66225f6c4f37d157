package chat.parlance.gateway.sasl.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.sasl.attempt.Guard.Verdict;
import java.net.InetAddress;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GuardTest {

  private final Attempts attempts =
      new Attempts(new FailureLimit(2, 1), new FailureLimit(4, 1), () -> Instant.EPOCH);
  private final Guard guard = guard("192.0.2.1");

  private Guard guard(String address) {
    return new Guard(attempts, InetAddress.ofLiteral(address), UnaryOperator.identity());
  }

  @Nested
  class GivenAnAttemptUnderWay {

    @Test
    void whenOthersFollow_thenItCountsAlready() {
      BooleanSupplier third = () -> guard.check("romeo", () -> true) == Verdict.TOO_MANY;
      BooleanSupplier second = () -> guard.check("romeo", third) == Verdict.RIGHT;

      assertThat(guard.check("romeo", second)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void whenItCannotBeChecked_thenItIsNotCounted() {
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() ->
                guard.check(
                    "romeo",
                    () -> {
                      throw new IllegalStateException("the store is away");
                    }))
            .isInstanceOf(IllegalStateException.class);
      }

      assertThat(guard.check("romeo", () -> true)).isEqualTo(Verdict.RIGHT);
    }
  }

  @Nested
  class GivenFailures {

    @Test
    void whenSuccessesComeBetween_thenTheyAreNotTakenBack() {
      guard.check("romeo", () -> false);
      guard.check("romeo", () -> true);
      guard.check("romeo", () -> false);

      assertThat(guard.check("romeo", () -> true)).isEqualTo(Verdict.TOO_MANY);
      assertThat(guard("192.0.2.2").check("romeo", () -> true)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void whenOneNetworkTriesManyAccounts_thenItMustWait() {
      for (int i = 0; i < 4; i++) {
        guard.check("nobody" + i, () -> false);
      }

      assertThat(guard.check("romeo", () -> true)).isEqualTo(Verdict.TOO_MANY);
    }
  }
}
