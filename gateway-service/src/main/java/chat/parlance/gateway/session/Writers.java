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
///
/// To wake a loop takes longer than to give a session its stanza, and the loop then wants the locks
/// of those sessions. So the reader of the log, who has one after the other, wakes it last.
final class Writers {

  private static final Logger log = LoggerFactory.getLogger(Writers.class);

  private final Map<EventLoop, Turn> turns = new ConcurrentHashMap<>();

  /// Loops that are to be woken by the reader of the log. Used by its thread alone.
  private final List<Turn> asleep = new ArrayList<>();

  /// Has a session written soon.
  void add(EventLoop loop, BoundSession session) {
    var turn = turn(loop);
    if (turn.add(session)) {
      turn.wake();
    }
  }

  /// Has a session written once [#wake] is called. For the reader of the log, who calls that
  /// whatever happens: until then it holds up what others add, too.
  void addAsleep(EventLoop loop, BoundSession session) {
    var turn = turn(loop);
    if (turn.add(session)) {
      asleep.add(turn);
    }
  }

  /// Wakes the loops of the sessions that the reader of the log added.
  void wake() {
    for (var turn : asleep) {
      turn.wake();
    }
    asleep.clear();
  }

  private Turn turn(EventLoop loop) {
    var turn = turns.get(loop);
    return turn == null ? turns.computeIfAbsent(loop, Turn::new) : turn;
  }

  private static final class Turn implements Runnable {
    private final EventLoop loop;
    private List<BoundSession> waiting = new ArrayList<>();
    private List<BoundSession> spare = new ArrayList<>();

    Turn(EventLoop loop) {
      this.loop = loop;
    }

    /// @return whether it is the first, so that the loop is to be woken
    synchronized boolean add(BoundSession session) {
      boolean first = waiting.isEmpty();
      waiting.add(session);
      return first;
    }

    void wake() {
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
