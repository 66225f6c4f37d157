package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Announces changes to accounts, each at least once and those of one account in order, however
/// often the process dies between the store and the log. A change that can't be announced now
/// stands nevertheless, and is announced as soon as it can be: while the application runs, a thread
/// looks after what was left.
final class Announcer implements SmartLifecycle {

  /// Tells the services of a change.
  @FunctionalInterface
  interface Announcements {

    /// Returns when the change is durable in the log.
    ///
    /// @throws RuntimeException if that can't be had now
    void publish(AccountChange change);
  }

  /// Younger changes are being announced right now, perhaps by another gateway.
  static final Duration UNDER_WAY = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(Announcer.class);

  private final AccountStore store;
  private final Announcements announcements;
  private final InstantSource clock;
  private final BlockingQueue<Boolean> failures = new ArrayBlockingQueue<>(1);
  private @Nullable Thread repairs;

  Announcer(AccountStore store, Announcements announcements, InstantSource clock) {
    this.store = store;
    this.announcements = announcements;
    this.clock = clock;
  }

  /// Announces what is to be said of one account.
  ///
  /// @return whether that succeeded
  boolean announce(BareJid account) {
    try {
      for (var change : store.unannounced(account)) {
        announcements.publish(change);
        store.announced(change);
      }
      return true;
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("account_announcement_failed");
      failures.offer(true);
      return false;
    }
  }

  /// Announces what a process that died, or one that had no broker, left unsaid.
  ///
  /// @return whether there is nothing left to come back for
  boolean repair() {
    var done = true;
    for (var account : store.unannounced()) {
      done &= isLeftBehind(account) && announce(account);
    }
    return done;
  }

  @Override
  public synchronized void start() {
    repairs = Thread.ofVirtual().name("account-repair").start(this::keepRepairing);
  }

  @Override
  public synchronized void stop() {
    if (repairs != null) {
      repairs.interrupt();
      repairs = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return repairs != null;
  }

  /// Repairs now, and after each failure until it succeeds; ends when interrupted.
  private void keepRepairing() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (repairOrLog()) {
          failures.take();
        }
        TimeUnit.SECONDS.sleep(UNDER_WAY.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean repairOrLog() {
    try {
      failures.clear();
      return repair();
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("account_repair_failed");
      return false;
    }
  }

  private boolean isLeftBehind(BareJid account) {
    var old = clock.instant().minus(UNDER_WAY);
    return store.unannounced(account).stream().noneMatch(change -> change.at().isAfter(old));
  }
}
