package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.Backoff;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a service's share of an inbox being followed: when one attempt fails, the next begins from
/// what is on the log, after a pause.
public final class ServiceThread {

  private static final Logger log = LoggerFactory.getLogger(ServiceThread.class);

  private static final Duration END_LIMIT = Duration.ofSeconds(15);

  private final Setup setup;
  private final int number;
  private final LoopMeters meters;
  private final Thread thread;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running = true;
  private volatile boolean killed;
  private volatile boolean member;

  /// One of several, told apart by number.
  public ServiceThread(Setup setup, int number) {
    this.setup = setup;
    this.number = number;
    this.meters = new LoopMeters(setup.registry(), setup.inbox(), number);
    this.thread =
        Thread.ofPlatform().name(setup.inbox() + "-service-" + number).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /// Whether it is a member of the service's group and in touch with it.
  public boolean isMember() {
    return member;
  }

  /// Commits what is decided, then ends.
  public void close() {
    running = false;
    end();
  }

  /// Ends as a crash would: nothing is committed.
  public void kill() {
    killed = true;
    close();
  }

  private void end() {
    stopped.countDown();
    try {
      if (!thread.join(END_LIMIT)) {
        log.atWarn().addKeyValue("inbox", setup.inbox()).log("service_end_timeout");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    var backoff = new Backoff();
    while (running) {
      try (var consumption = new Consumption(setup, number, meters)) {
        consumption.run(() -> isRunning(consumption), kept -> told(kept, consumption, backoff));
      } catch (RuntimeException e) {
        failed(e, backoff);
      } finally {
        member = false;
      }
    }
  }

  private boolean isRunning(Consumption consumption) {
    if (killed) {
      consumption.vanish();
      throw new InterruptedRunException("killed", null);
    }
    return running;
  }

  /// What fails each time before anything is committed is tried again less and less often.
  private void told(boolean kept, Consumption consumption, Backoff backoff) {
    member = kept;
    if (consumption.hasCommitted()) {
      backoff.reset();
    }
  }

  private void failed(RuntimeException cause, Backoff backoff) {
    if (!running) {
      return;
    }
    var pause = backoff.next();
    log.atWarn()
        .addKeyValue("inbox", setup.inbox())
        .addKeyValue("pauseMillis", pause.toMillis())
        .setCause(cause)
        .log("consumption_failed");
    try {
      if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        running = false;
      }
    } catch (InterruptedException _) {
      running = false;
    }
  }
}
