package chat.parlance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Resumption that goes wrong (XEP-0198 section 5).
class ResumingTest extends SessionFixture {

  private final Session session = bind("balcony", outlet);
  private final String id = session.enable(true);
  private final FakeOutlet newer = new FakeOutlet();

  @Nested
  class GivenASessionWhoseSocketIsStillThere {

    @Test
    void whenResumedWithACountTooHigh_thenTheSessionIsOver() {
      deliver(session);

      var failure = failure(sessions.resume(JULIET, id, 7, newer), newer);

      assertThat(failure).isInstanceOf(StreamErrorException.class);
      assertThat(log.records).endsWith("checkpoint", "ENDED");
      assertThat(sessions.count()).isZero();
    }

    @Test
    void whenTheNewSocketNeverTakesIt_thenItEndsWithTheWindow() {
      var _ = sessions.resume(JULIET, id, 0, newer);
      assertThat(outlet.closed).isTrue();

      pass(Duration.ofSeconds(121));

      assertThat(log.records).endsWith("checkpoint", "ENDED");
    }

    @Test
    void whenResumed_thenTheWindowDoesNotEndIt() {
      completed(sessions.resume(JULIET, id, 0, newer), newer);

      pass(Duration.ofSeconds(121));

      assertThat(sessions.count()).isEqualTo(1);
    }
  }

  @Nested
  class GivenASessionThatWaits {

    @Test
    void whenResumedWithACountTooHigh_thenTheSessionIsOver() {
      session.detach();

      assertThat(failure(sessions.resume(JULIET, id, 1, newer), newer))
          .isInstanceOf(StreamErrorException.class);
      assertThat(log.records).endsWith("checkpoint", "ENDED");
    }
  }
}
