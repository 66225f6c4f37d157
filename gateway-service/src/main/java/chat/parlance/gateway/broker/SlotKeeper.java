package chat.parlance.gateway.broker;

import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a slot: takes it over from whoever had it, says so, records how far its clients are, and
/// gives it up when another gateway has it.
final class SlotKeeper implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SlotKeeper.class);

  /// Epochs are seconds since 2025, so that they grow even if the topic that holds them was lost.
  private static final long EPOCHS_BEGIN = 1_735_689_600;

  private static final Duration SWEEP = Duration.ofMillis(100);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final int CLOSE_WAIT_SECONDS = 3;

  private final EdgeLogProperties properties;
  private final EdgeLog edgeLog;
  private final SlotParts parts;
  private final InstantSource clock;
  private final Runnable lost;
  private final Pulse pulse;
  private final Runnable topics;
  private final EdgeFollower follower;
  private final CheckpointReader checkpoints;
  private final DeliveryReader reader;
  private final AtomicInteger newest = new AtomicInteger();
  private final AtomicBoolean recording = new AtomicBoolean();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("gateway-slot").daemon().factory());
  private volatile int epoch;

  /// @param lost run when a newer gateway has the slot: this one must stop
  SlotKeeper(
      EdgeLogProperties properties,
      LogProperties logProperties,
      EdgeLog edgeLog,
      SlotParts parts,
      InstantSource clock,
      Runnable lost) {
    int slot = properties.slot();
    var clients = new KafkaClients(logProperties);
    this.topics = () -> ensure(logProperties, clients);
    this.properties = properties;
    this.edgeLog = edgeLog;
    this.parts = parts;
    this.clock = clock;
    this.lost = lost;
    this.pulse = new Pulse(properties.heartbeat(), System::nanoTime);
    this.follower =
        new EdgeFollower(
            clients,
            slot,
            manifest -> parts.routes().declare(manifest, parts.sessions()::announceTo),
            this::seen);
    this.checkpoints = new CheckpointReader(clients, slot);
    this.reader = new DeliveryReader(clients, slot, parts.deliveries(), edgeLog);
  }

  /// Returns at once; clients are served when the log has been read.
  void start() {
    timer.execute(() -> insist(topics));
    timer.execute(() -> insist(follower::start));
    timer.execute(parts.routes()::allKnown);
    timer.execute(this::begin);
    timer.execute(() -> insist(() -> parts.sessions().restore(checkpoints.read())));
    timer.execute(() -> insist(reader::start));
    timer.execute(this::goOn);
  }

  private static void ensure(LogProperties properties, KafkaClients clients) {
    try (var admin = clients.admin("gateway-topics")) {
      new Topics(properties).ensure(admin);
    }
  }

  private void insist(Runnable step) {
    while (!timer.isShutdown()) {
      try {
        step.run();
        return;
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("slot_start_failed");
        pulse.tell();
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin() {
    long now = clock.instant().getEpochSecond() - EPOCHS_BEGIN;
    epoch = (int) Math.max(newest.get() + 1L, now);
    parts.numbers().begin(epoch);
    beat();
  }

  private void goOn() {
    log.atInfo()
        .addKeyValue("slot", properties.slot())
        .addKeyValue("epoch", epoch)
        .addKeyValue("sessions", parts.sessions().count())
        .log("slot_taken");
    every(SWEEP, this::sweep);
    every(properties.commitInterval(), this::record);
    every(properties.heartbeat(), this::beat);
  }

  private void every(Duration period, Runnable task) {
    long nanos = period.toNanos();
    var _ = timer.scheduleWithFixedDelay(() -> guarded(task), nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("slot_task_failed");
    }
  }

  private void seen(int seen) {
    newest.accumulateAndGet(seen, Math::max);
    if (epoch != 0 && seen > epoch && !timer.isShutdown()) {
      log.atError().addKeyValue("slot", properties.slot()).log("slot_lost_failed");
      timer.shutdownNow();
      lost.run();
    }
  }

  private void beat() {
    edgeLog.heartbeat(new Heartbeat(properties.slot(), epoch), pulse::confirmed);
  }

  private void sweep() {
    pulse.tell();
    parts.sessions().sweep();
    if (!edgeLog.isFull()) {
      parts.sessions().readAgain();
    }
  }

  private void record() {
    record(() -> {});
  }

  /// The place is taken before the checkpoints, which therefore hold every acknowledgement that it
  /// relies on; it is committed after they are durable.
  private void record(Runnable done) {
    if (!recording.compareAndSet(false, true)) {
      return;
    }
    long place = parts.ring().committable();
    parts
        .sessions()
        .recordChanges(() -> {
          reader.commit(place);
          recording.set(false);
          done.run();
        });
    parts.sessions().forgetBefore(reader.committed());
  }

  boolean isCaughtUp() {
    return parts.sessions().isCaughtUp();
  }

  /// Whether clients are served and what they send gets into the log.
  boolean serves() {
    return isCaughtUp() && pulse.isFresh();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    var recorded = new CountDownLatch(1);
    try {
      boolean stopped = timer.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
      record(recorded::countDown);
      boolean durable = recorded.await(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
      log.atInfo()
          .addKeyValue("stopped", stopped)
          .addKeyValue("recorded", durable)
          .log("slot_given_up");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader.close();
    follower.close();
  }
}
