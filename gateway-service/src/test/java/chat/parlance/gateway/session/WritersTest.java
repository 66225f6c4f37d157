package chat.parlance.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.xmpp.stream.StreamError;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.LongConsumer;
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
  class GivenADeliveryToSeveral {

    private static final long UNKNOWN = 99;

    private final Session session = bind("balcony", outlet);
    private final Session other = bind("orchard", neighbour);

    @Test
    void whenGiven_thenTheirLoopIsWokenLast() {
      var woken = new ArrayList<Boolean>();

      give(_ -> woken.add(outlet.channel.hasPendingTasks()));

      assertThat(woken).containsExactly(false);
      outlet.run();
      assertThat(outlet.stanzas()).hasSize(1);
      assertThat(neighbour.stanzas()).hasSize(1);
    }

    @Test
    void whenItFailsInBetween_thenWhoHasItIsWrittenToAllTheSame() {
      assertThatThrownBy(() -> give(_ -> failed())).hasMessage("failed");

      outlet.run();

      assertThat(outlet.stanzas()).hasSize(1);
    }

    private static void failed() {
      throw new IllegalStateException("failed");
    }

    private void give(LongConsumer unknown) {
      long[] numbers = {session.address().number(), UNKNOWN, other.address().number()};
      var xml = "<message/>".getBytes(UTF_8);
      ring.open(1, numbers.length);
      sessions.deliver(numbers, new Delivery(1, xml, Delivery.NO_ANSWER, true, Set.of()), unknown);
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
