package chat.parlance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Who wants to bind while the log is away costs memory until it is back.
class BindingBoundsTest extends SessionFixture {

  @Nested
  class GivenALogThatIsFull {

    @Test
    void whenBound_thenResourceConstraintAndNothingIsKept() {
      log.full = true;

      var refused = failure(sessions.bind(JULIET, "balcony", outlet), outlet);

      assertThat(((BindRefusedException) refused).error().condition())
          .isEqualTo(StanzaError.Condition.RESOURCE_CONSTRAINT);
      assertThat(log.records).isEmpty();
      assertThat(sessions.count()).isZero();
    }

    @Test
    void whenResumed_thenItIs() {
      var session = bind("balcony", outlet);
      var id = session.enable(true);
      log.full = true;

      assertThat(completed(sessions.resume(JULIET, id, 0, outlet), outlet)).isNotNull();
    }
  }

  @Nested
  class GivenAGatewayThatHasNotReadItsLog {

    private final SlotSessions early = sessions(2);

    {
      IntStream.range(0, 10_000).forEach(i -> early.bind(JULIET, "balcony", outlet));
    }

    @Test
    void whenOneTooManyBinds_thenItsStreamIsClosed() {
      assertThat(failure(early.bind(JULIET, "balcony", outlet), outlet))
          .isInstanceOfSatisfying(
              StreamErrorException.class,
              e ->
                  assertThat(e.error().condition())
                      .isEqualTo(StreamError.Condition.RESOURCE_CONSTRAINT));
    }

    @Test
    void whenOneTooManyResumes_thenItsStreamIsClosedAndItMayComeAgain() {
      assertThat(failure(early.resume(JULIET, "id", 0, outlet), outlet))
          .isInstanceOf(StreamErrorException.class);

      early.caughtUp();

      assertThat(failure(early.resume(JULIET, "id", 0, outlet), outlet))
          .isInstanceOf(ResumptionFailedException.class);
    }
  }
}
