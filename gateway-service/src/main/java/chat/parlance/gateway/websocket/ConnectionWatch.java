package chat.parlance.gateway.websocket;

import io.netty.channel.EventLoop;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at all connections in turn, so that none needs a timer of its own. Each event loop has its
/// own list and goes through a part of it several times a second.
public final class ConnectionWatch {

  private static final Logger log = LoggerFactory.getLogger(ConnectionWatch.class);

  private static final int PARTS = 8;
  private static final int TURN_MILLIS = 250;

  private final Map<EventLoop, Turn> turns = new ConcurrentHashMap<>();

  /// Takes a connection; on its event loop.
  public void add(WebSocketConnection connection) {
    turns.computeIfAbsent(connection.eventLoop(), Turn::start).add(connection);
  }

  /// Forgets a connection that was added; on its event loop.
  public void remove(WebSocketConnection connection) {
    var turn = turns.get(connection.eventLoop());
    if (turn != null) {
      turn.remove(connection);
    }
  }

  /// How many there are, about.
  public int count() {
    return turns.values().stream().mapToInt(turn -> turn.size).sum();
  }

  /// Drains up to so many connections of each event loop.
  public void drain(int each) {
    turns.forEach((loop, turn) -> loop.execute(() -> turn.drain(each)));
  }

  /// How many connections the fullest event loop has, about.
  public int fullest() {
    return turns.values().stream().mapToInt(turn -> turn.size).max().orElse(0);
  }

  private static final class Turn {
    /// Null from [#size] on.
    private @Nullable WebSocketConnection[] connections = new WebSocketConnection[64];

    private volatile int size;
    private int next;

    static Turn start(EventLoop loop) {
      var turn = new Turn();
      var _ = loop.scheduleAtFixedRate(turn::look, TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
      return turn;
    }

    void add(WebSocketConnection connection) {
      int last = size;
      if (last == connections.length) {
        connections = Arrays.copyOf(connections, last + (last >> 1));
      }
      connection.place = last;
      connections[last] = connection;
      size = last + 1;
    }

    /// The last one takes its place.
    void remove(WebSocketConnection connection) {
      int last = size - 1;
      var moved = at(last);
      connections[connection.place] = moved;
      moved.place = connection.place;
      connections[last] = null;
      size = last;
    }

    private WebSocketConnection at(int index) {
      return Objects.requireNonNull(connections[index]);
    }

    private void look() {
      int now = Seconds.now();
      for (int left = size / PARTS + 1; left > 0 && size > 0; left--) {
        next = next >= size ? 0 : next;
        look(at(next++), now);
      }
    }

    /// What is thrown would end the watch of all connections of this loop.
    private static void look(WebSocketConnection connection, int now) {
      try {
        connection.look(now);
      } catch (RuntimeException | OutOfMemoryError e) {
        log.atError().setCause(e).log("connection_watch_failed");
        connection.abort();
      }
    }

    void drain(int count) {
      int left = count;
      for (int i = size - 1; i >= 0 && left > 0; i--) {
        if (!at(i).isClosing()) {
          at(i).drain();
          left--;
        }
      }
    }
  }
}
