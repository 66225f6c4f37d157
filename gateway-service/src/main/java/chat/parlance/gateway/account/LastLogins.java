package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Notes when accounts were used, all that came within a second at once: a thousand logins are one
/// command to the store. Thread-safe; what isn't stored when the process dies is lost.
public final class LastLogins implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LastLogins.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final AccountMarks marks;
  private final Object turn = new Object();
  private Map<BareJid, Instant> waiting = new HashMap<>();
  private @Nullable Thread thread;

  /// Notes nothing of its own accord before it is started.
  public LastLogins(AccountMarks marks) {
    this.marks = marks;
  }

  /// An account is used. Never blocks.
  public void note(BareJid account, Instant when) {
    synchronized (turn) {
      waiting.put(account, when);
    }
  }

  /// Stores what was noted.
  void store() {
    var noted = taken();
    if (noted.isEmpty()) {
      return;
    }
    try {
      marks.loggedIn(noted);
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("accounts", noted.size()).setCause(e).log("last_logins_failed");
    }
  }

  private Map<BareJid, Instant> taken() {
    synchronized (turn) {
      var taken = waiting;
      waiting = new HashMap<>();
      return taken;
    }
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name("last-logins").start(this::keepStoring);
  }

  private void keepStoring() {
    try {
      while (true) {
        TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
        store();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stores what is left.
  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.interrupt();
      thread = null;
      store();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
