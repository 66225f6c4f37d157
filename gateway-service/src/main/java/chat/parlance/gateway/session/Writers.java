package chat.parlance.gateway.session;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions that have something to write, for each event loop: however many there are, the loop
/// is woken once.
final class Writers {

  private static final Logger log = LoggerFactory.getLogger(Writers.class);

  private final Map<EventLoop, Turn> turns = new ConcurrentHashMap<>();

  void add(EventLoop loop, BoundSession session) {
    var turn = turns.get(loop);
    if (turn == null) {
      turn = turns.computeIfAbsent(loop, Turn::new);
    }
    turn.add(session);
  }

  private static final class Turn implements Runnable {
    private final EventLoop loop;
    private List<BoundSession> waiting = new ArrayList<>();
    private List<BoundSession> spare = new ArrayList<>();

    Turn(EventLoop loop) {
      this.loop = loop;
    }

    void add(BoundSession session) {
      boolean first;
      synchronized (this) {
        first = waiting.isEmpty();
        waiting.add(session);
      }
      if (first) {
        wake();
      }
    }

    private void wake() {
      try {
        loop.execute(this);
      } catch (RejectedExecutionException shuttingDown) {
        synchronized (this) {
          waiting.clear(); // there is no socket left to write to
        }
      }
    }

    @Override
    public void run() {
      List<BoundSession> now;
      synchronized (this) {
        now = waiting;
        waiting = spare;
        spare = now;
      }
      for (var session : now) {
        write(session);
      }
      now.clear();
    }

    /// What one of them throws must not keep the others waiting, as they'd wait for ever. An error
    /// is told to whom it would have been told if the loop didn't keep it to itself.
    private static void write(BoundSession session) {
      try {
        session.write();
      } catch (RuntimeException e) {
        log.atError().setCause(e).log("session_write_failed");
      } catch (Error e) {
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }
}
