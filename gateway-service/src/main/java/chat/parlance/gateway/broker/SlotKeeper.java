package chat.parlance.gateway.broker;

import chat.parlance.gateway.broker.claim.Heartbeat;
import chat.parlance.gateway.broker.claim.Pulse;
import chat.parlance.gateway.broker.claim.SlotHeart;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a slot: takes it over from whoever had it, says so, records how far its clients are, and
/// gives it up when another gateway has it.
final class SlotKeeper implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SlotKeeper.class);

  private static final Duration SWEEP = Duration.ofMillis(100);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(3);

  private final EdgeLogProperties properties;
  private final EdgeLog edgeLog;
  private final SlotParts parts;
  private final InstantSource clock;
  private final SlotEnds ends;
  private final Pulse pulse;
  private final SlotHeart heart;
  private final SlotLegacy legacy;
  private final AwaitedServices awaited;
  private final Runnable topics;
  private final EdgeFollower follower;
  private final DeliveryReader reader;
  private final Recording recording;
  private final SlotTimer timer = new SlotTimer();

  SlotKeeper(
      EdgeLogProperties properties,
      LogProperties logProperties,
      KafkaClients clients,
      EdgeLog edgeLog,
      SlotParts parts,
      InstantSource clock,
      SlotEnds ends) {
    int slot = properties.slot();
    this.topics = () -> ensure(logProperties, clients);
    this.properties = properties;
    this.edgeLog = edgeLog;
    this.parts = parts;
    this.clock = clock;
    this.ends = ends;
    this.pulse = new Pulse(properties.heartbeat(), System::nanoTime);
    this.heart = new SlotHeart(slot, pulse, edgeLog::heartbeat, clock);
    this.legacy =
        new SlotLegacy(
            new CheckpointReader(clients, slot),
            parts,
            logProperties.retention().origins().minus(parts.sessions().window()));
    this.awaited = new AwaitedServices(properties.awaitedServices());
    var news = new SlotNews(slot, parts, awaited, this::beat);
    this.follower =
        new EdgeFollower(
            () -> clients.reader("gateway-reader-" + slot),
            clients.follower("gateway-follower-" + slot),
            news);
    this.reader = new DeliveryReader(clients, slot, parts.deliveries(), edgeLog);
    this.recording = new Recording(slot, edgeLog, parts, reader);
  }

  /// Returns at once; clients are served when the log has been read and tells of all services.
  void start() {
    if (properties.retire()) {
      parts.sessions().drain();
    }
    timer.insist(topics, pulse::tell);
    timer.insist(follower::start, pulse::tell);
    timer.then(this::awaitServices);
    timer.then(parts.routes()::allKnown);
    timer.then(() -> legacy.look(properties.slot(), clock));
    timer.then(this::begin);
    timer.insist(() -> legacy.restore(!properties.retire()), pulse::tell);
    timer.insist(reader::start, pulse::tell);
    timer.then(this::goOn);
  }

  private static void ensure(LogProperties properties, KafkaClients clients) {
    try (var admin = clients.admin("gateway-topics")) {
      new Topics(properties).ensure(admin);
    }
  }

  /// Nothing is written meanwhile that the log could confirm; but it was just read, so it is there.
  private void awaitServices() {
    try {
      pulse.confirmed();
      pulse.tell();
      awaited.await();
      pulse.confirmed();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /// Sessions are numbered by the epoch, so none begins before it is certain whose that is.
  private void begin() {
    try {
      heart.claim();
      parts.numbers().begin(heart.own().epoch());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void goOn() {
    var heartbeat = heart.own();
    log.atInfo()
        .addKeyValue("slot", heartbeat.slot())
        .addKeyValue("epoch", heartbeat.epoch())
        .addKeyValue("gateway", heartbeat.gateway())
        .addKeyValue("sessions", parts.sessions().count())
        .log("slot_taken");
    timer.every(SWEEP, this::sweep);
    timer.every(properties.commitInterval(), this::record);
    timer.every(properties.heartbeat(), heart::beat);
    if (properties.retire()) {
      timer.every(RETRY, this::retire);
    }
  }

  private void beat(Heartbeat seen) {
    if (heart.isLostBy(seen) && !timer.isStopped()) {
      lose(seen);
    }
  }

  private void lose(Heartbeat newer) {
    var own = heart.own();
    log.atError()
        .addKeyValue("slot", own.slot())
        .addKeyValue("gateway", own.gateway())
        .addKeyValue("epoch", own.epoch())
        .addKeyValue("newerGateway", newer.gateway())
        .addKeyValue("newerEpoch", newer.epoch())
        .log("slot_lost_failed");
    timer.stop();
    reader.commitNothing();
    ends.lost().run();
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

  /// Of a slot that another gateway has, nothing is recorded.
  private void record(Runnable done) {
    if (heart.isLost()) {
      done.run();
    } else {
      recording.record(done);
    }
  }

  /// Ends when nothing is left that anybody could miss.
  private void retire() {
    parts.ring().committable();
    if (parts.sessions().isEmpty() && parts.ring().size() == 0) {
      timer.stop();
      edgeLog.retired(
          properties.slot(),
          () -> {
            log.atInfo().addKeyValue("slot", properties.slot()).log("slot_retired");
            ends.retired().run();
          });
    }
  }

  /// The services that it waits for, or nothing.
  String awaited() {
    return awaited.missing();
  }

  boolean isCaughtUp() {
    return parts.sessions().isCaughtUp();
  }

  /// Whether clients are served and what they send gets into the log.
  boolean serves() {
    return isCaughtUp() && pulse.isFresh() && !properties.retire();
  }

  @Override
  public void close() {
    timer.stop();
    var recorded = new CountDownLatch(1);
    try {
      boolean stopped = timer.awaitEnd(CLOSE_WAIT);
      record(recorded::countDown);
      boolean durable = recorded.await(CLOSE_WAIT.toNanos(), TimeUnit.NANOSECONDS);
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
