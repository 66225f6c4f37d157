package chat.parlance.gateway.broker;

import chat.parlance.gateway.broker.SlotClaim.State;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.Topics;
import chat.parlance.log.routing.Manifest;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a slot: takes it over from whoever had it, says so, records how far its clients are, and
/// gives it up when another gateway has it.
final class SlotKeeper implements EdgeFollower.Listener, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SlotKeeper.class);

  private static final Duration SWEEP = Duration.ofMillis(100);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(3);

  private final EdgeLogProperties properties;
  private final EdgeLog edgeLog;
  private final SlotParts parts;
  private final InstantSource clock;
  private final SlotEnds ends;
  private final Duration longestSilence;
  private final SlotClaim claim;
  private final Pulse pulse;
  private final AwaitedServices awaited;
  private final Runnable topics;
  private final EdgeFollower follower;
  private final CheckpointReader checkpoints;
  private final DeliveryReader reader;
  private final Recording recording;
  private final SlotTimer timer = new SlotTimer();

  /// Whether a heartbeat is on its way: while the log is away there is no use in many.
  private volatile boolean beating;

  private boolean resumable;

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
    this.longestSilence = logProperties.retention().origins().minus(parts.sessions().window());
    this.properties = properties;
    this.edgeLog = edgeLog;
    this.parts = parts;
    this.clock = clock;
    this.ends = ends;
    this.claim = new SlotClaim(slot);
    this.pulse = new Pulse(properties.heartbeat(), System::nanoTime);
    this.awaited = new AwaitedServices(properties.awaitedServices());
    this.follower = new EdgeFollower(clients.reader("gateway-follower-" + slot), this);
    this.checkpoints = new CheckpointReader(clients, slot);
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
    timer.then(this::restorable);
    timer.then(this::begin);
    timer.insist(this::restore, pulse::tell);
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
      for (var state = State.REFUSED; state != State.HELD; state = claim.await(RETRY)) {
        if (state == State.REFUSED) {
          claim.choose(clock.instant());
          beating = false;
        }
        beat();
        pulse.tell();
      }
      parts.numbers().begin(claim.heartbeat().epoch());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /// What clients send again after this gateway was away for so long could count twice, as services
  /// have forgotten what they had; so their sessions end, and they begin others.
  private void restorable() {
    var last = parts.silence().lastOf(properties.slot());
    var silence = last == null ? null : Duration.between(last, clock.instant());
    resumable = silence != null && silence.compareTo(longestSilence) < 0 && !properties.retire();
  }

  private void restore() {
    var left = checkpoints.read();
    if (!resumable && !left.sessions().isEmpty()) {
      log.atWarn().addKeyValue("sessions", left.sessions().size()).log("slot_not_resumable");
    }
    parts.sessions().restore(left.sessions(), resumable);
    parts.deliveries().restore(left.sources());
  }

  private void goOn() {
    var heartbeat = claim.heartbeat();
    log.atInfo()
        .addKeyValue("slot", heartbeat.slot())
        .addKeyValue("epoch", heartbeat.epoch())
        .addKeyValue("gateway", heartbeat.gateway())
        .addKeyValue("sessions", parts.sessions().count())
        .log("slot_taken");
    timer.every(SWEEP, this::sweep);
    timer.every(properties.commitInterval(), this::record);
    timer.every(properties.heartbeat(), this::beat);
    if (properties.retire()) {
      timer.every(RETRY, this::retire);
    }
  }

  // What the follower reads

  @Override
  public void declared(Manifest manifest) {
    parts.routes().declare(manifest, parts.sessions()::announceTo);
    awaited.declared(manifest.inbox());
  }

  @Override
  public void blocked(BareJid account, List<Jid> addresses) {
    parts.blocks().ofAccount(account, addresses);
  }

  @Override
  public void silenced(Jid jid, @Nullable Instant since) {
    parts.blocks().ofHost(jid, since);
  }

  @Override
  public void retired(int slot) {
    parts.silence().retired(slot);
  }

  @Override
  public void ended(BareJid account) {
    parts.accounts().ended(account);
  }

  @Override
  public void beat(Heartbeat heartbeat, long atMillis) {
    parts.silence().heard(heartbeat.slot(), atMillis);
    if (heartbeat.slot() == properties.slot()
        && claim.seen(heartbeat) == State.LOST
        && !timer.isStopped()) {
      lose(heartbeat);
    }
  }

  private void lose(Heartbeat newer) {
    var own = claim.heartbeat();
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

  private void beat() {
    if (!beating) {
      beating = true;
      edgeLog.heartbeat(claim.heartbeat(), this::beaten);
    }
  }

  private void beaten() {
    beating = false;
    pulse.confirmed();
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
    if (claim.state() == State.LOST) {
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
