package chat.parlance.gateway.account;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Runs [Announcer#keepRepairing] for as long as the application runs.
final class AccountRepair implements SmartLifecycle {

  private final Announcer announcer;
  private @Nullable Thread thread;

  AccountRepair(Announcer announcer) {
    this.announcer = announcer;
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name("account-repair").start(announcer::keepRepairing);
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.interrupt();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
