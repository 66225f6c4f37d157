package chat.parlance.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectionWatchTest {

  private final ConnectionWatch watch = new ConnectionWatch();
  private final OverdueConnection connection = new OverdueConnection();
  private final EmbeddedChannel channel = new EmbeddedChannel(new Door(), connection);
  private boolean closed;

  private void oneTurn() {
    channel.advanceTimeBy(250, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  @Nested
  class GivenAConnectionThatThrowsWhenLookedAt {

    @Test
    void whenLookedAt_thenItIsClosedAndTheWatchGoesOn() {
      watch.add(connection);

      oneTurn();
      assertThat(closed).isTrue();
      connection.beOverdue();
      oneTurn();

      assertThat(connection.looks).isEqualTo(2);
    }
  }

  /// The channel itself would give up its timers when it is closed.
  private final class Door extends ChannelOutboundHandlerAdapter {
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
      closed = true;
    }
  }

  private static final class OverdueConnection extends WebSocketConnection {

    int looks;

    void beOverdue() {
      allow(Duration.ofSeconds(-5));
    }

    @Override
    protected void opened() {
      beOverdue();
    }

    @Override
    protected WebSocketLimits limits() {
      return new WebSocketLimits(1000, 60, 80, 5);
    }

    @Override
    protected void text(byte[] message) {}

    @Override
    protected void arrived(int bytes) {}

    @Override
    protected void broken(CloseCode why) {}

    @Override
    protected void overdue() {
      looks++;
      throw new OutOfMemoryError("direct memory");
    }

    @Override
    protected void writabilityChanged(boolean writable) {}

    @Override
    protected void gone() {}

    @Override
    protected void drain() {}
  }
}
