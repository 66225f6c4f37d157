package chat.parlance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.stream.StreamError;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Sockets that can't be written to, among others of the same event loop.
class WritersTest extends SessionFixture {

  private final FakeOutlet neighbour = new FakeOutlet(outlet.channel);

  @Nested
  class GivenASocketThatThereIsNoMemoryFor {

    private final Session session = bind("balcony", outlet);
    private final Session other = bind("orchard", neighbour);
    private final String id = session.enable(true);

    @Test
    void whenWritten_thenTheOthersOfItsLoopAreWrittenTo() {
      outlet.broken = new OutOfMemoryError("direct memory");
      deliver(session);

      deliver(other);
      deliver(other);

      assertThat(neighbour.stanzas()).hasSize(2);
    }

    @Test
    void whenWrittenInOneTurnWithOthers_thenTheyAreWrittenTo() {
      outlet.broken = new IllegalStateException("closed");
      offer(session);

      deliver(other);

      assertThat(neighbour.stanzas()).hasSize(1);
    }

    @Test
    void whenWritten_thenItsSocketIsGivenUpAndTheSessionWaits() {
      outlet.broken = new OutOfMemoryError("direct memory");

      deliver(session);

      assertThat(outlet.error.condition()).isEqualTo(StreamError.Condition.INTERNAL_SERVER_ERROR);
      var newer = new FakeOutlet();
      completed(sessions.resume(JULIET, id, 0, newer), newer);
      assertThat(newer.stanzas()).hasSize(1);
    }
  }

  @Nested
  class GivenAnErrorThatNobodyExpects {

    private final Session session = bind("balcony", outlet);
    private final Session other = bind("orchard", neighbour);

    @Test
    void whenWritten_thenTheThreadsHandlerHearsOfItAndTheOthersAreWrittenTo() {
      var heard = new Throwable[1];
      var thread = Thread.currentThread();
      thread.setUncaughtExceptionHandler((_, error) -> heard[0] = error);
      outlet.broken = new AssertionError("broken");
      offer(session);

      deliver(other);

      thread.setUncaughtExceptionHandler(null);
      assertThat(heard[0]).isSameAs(outlet.broken);
      assertThat(neighbour.stanzas()).hasSize(1);
    }
  }
}
