package chat.parlance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.stream.StreamError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What clients acknowledge, and when they don't (XEP-0198 section 4).
class AcknowledgingTest extends SessionFixture {

  private static final String REQUEST = "<r xmlns='urn:xmpp:sm:3'/>";

  private final Session session = bind("balcony", outlet);

  {
    session.enable(true);
  }

  private long requests() {
    outlet.run();
    return outlet.written.stream().filter(REQUEST::equals).count();
  }

  @Nested
  class GivenAClientThatAnswersWithoutAcknowledgingAnything {

    @Test
    void whenItGoesOnLikeThat_thenItsSocketIsGivenUp() {
      deliver(session);
      deliver(session);
      deliver(session);

      pass(Duration.ofSeconds(30));
      session.acknowledged(0);
      pass(Duration.ofSeconds(31));

      assertThat(outlet.error.condition()).isEqualTo(StreamError.Condition.CONNECTION_TIMEOUT);
    }

    @Test
    void whenItIsSlowOnly_thenItIsAskedAgain() {
      deliver(session);
      pass(Duration.ofSeconds(1));
      assertThat(requests()).isEqualTo(1);

      session.acknowledged(0);
      pass(Duration.ofSeconds(1));
      assertThat(requests()).isEqualTo(2);

      session.acknowledged(1);
      pass(Duration.ofSeconds(60));
      assertThat(outlet.closed).isFalse();
    }
  }

  @Nested
  class GivenARoundOfCheckpoints {

    private final List<String> recorded = new ArrayList<>();

    /// Looks at the worst moment: the ring knows already that the client has it.
    private void recordWhenSettled() {
      log.records.clear();
      whenSettled =
          () -> {
            sessions.recordChanges(() -> {});
            recorded.addAll(log.records);
          };
    }

    @Test
    void whenItSeesWhatWasAcknowledged_thenItRecordsThat() {
      deliver(session);
      recordWhenSettled();

      session.acknowledged(1);

      assertThat(recorded).containsExactly("checkpoint");
    }

    @Test
    void whenItSeesWhatWasAcknowledgedByResuming_thenItRecordsThat() {
      var id = session.enable(true);
      deliver(session);
      session.detach();
      recordWhenSettled();

      completed(sessions.resume(JULIET, id, 1, outlet), outlet);

      assertThat(recorded).contains("checkpoint");
    }
  }
}
