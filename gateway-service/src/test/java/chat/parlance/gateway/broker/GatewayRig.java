package chat.parlance.gateway.broker;

import static org.awaitility.Awaitility.await;

import chat.parlance.gateway.blocking.Blocks;
import chat.parlance.gateway.broker.producer.RecordPump;
import chat.parlance.gateway.broker.producer.UnderWayBudget;
import chat.parlance.gateway.delivery.CommitRing;
import chat.parlance.gateway.delivery.Deliveries;
import chat.parlance.gateway.routing.EdgeHandlers;
import chat.parlance.gateway.routing.EdgeRouter;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.routing.Intake;
import chat.parlance.gateway.session.SessionPorts;
import chat.parlance.gateway.session.SessionProperties;
import chat.parlance.gateway.session.SlotNumbers;
import chat.parlance.gateway.session.SlotSessions;
import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.xmpp.jid.BareJid;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.unit.DataSize;

/// The sessions of a gateway on a real broker, without its sockets.
final class GatewayRig implements AutoCloseable {

  static final Duration LIMIT = Duration.ofSeconds(20);

  private static final SessionProperties PROPERTIES =
      new SessionProperties(
          Duration.ofMinutes(2),
          Duration.ofSeconds(60),
          10,
          Duration.ofSeconds(1),
          1000,
          DataSize.ofMegabytes(1),
          10,
          256);

  final EdgeRoutes routes = new EdgeRoutes();
  final AtomicBoolean lost = new AtomicBoolean();
  final List<BareJid> ended = new CopyOnWriteArrayList<>();
  final AtomicBoolean retired = new AtomicBoolean();
  final SlotSessions sessions;
  private final RecordPump pump;
  final EdgeLog edgeLog;
  final SlotKeeper keeper;

  GatewayRig(LogProperties log) {
    this(log, false, InstantSource.system());
  }

  /// @param retire whether it only ends the sessions that it finds
  GatewayRig(LogProperties log, boolean retire, InstantSource clock) {
    this(log, retire, clock, Set.of());
    await().atMost(LIMIT).until(keeper::isCaughtUp);
  }

  /// One that waits for services, perhaps.
  GatewayRig(LogProperties log, Set<Inbox> awaited) {
    this(log, false, InstantSource.system(), awaited);
  }

  private GatewayRig(LogProperties log, boolean retire, InstantSource clock, Set<Inbox> awaited) {
    var properties =
        new EdgeLogProperties(
            0,
            Duration.ofMillis(1),
            DataSize.ofMegabytes(16),
            Duration.ofSeconds(1),
            Duration.ofMillis(50),
            retire,
            awaited);
    var clients = new KafkaClients(log);
    var ring = new CommitRing(System::nanoTime);
    var numbers = new SlotNumbers(0);
    pump =
        new RecordPump(
            () -> clients.producer("gateway-0"),
            new UnderWayBudget(16 << 20),
            properties.pause(),
            () -> null);
    edgeLog = new EdgeLog(pump, routes);
    var handlers = new EdgeHandlers(List.of());
    var router = new EdgeRouter("example.com", routes, () -> handlers, edgeLog, Intake.OPEN);
    sessions =
        new SlotSessions(
            numbers,
            PROPERTIES,
            new SessionPorts(edgeLog, router, ring),
            System::nanoTime,
            new SimpleMeterRegistry());
    var deliveries = new Deliveries(0, sessions, edgeLog, ring, _ -> {});
    var silence = new SlotSilence(new SimpleMeterRegistry(), clock);
    var parts =
        new SlotParts(
            numbers, sessions, routes, deliveries, ring, silence, new Blocks(), ended::add);
    var ends = new SlotEnds(() -> lost.set(true), () -> retired.set(true));
    keeper = new SlotKeeper(properties, log, new KafkaClients(log), edgeLog, parts, clock, ends);
    keeper.start();
  }

  /// Nothing more gets out: no checkpoint, and so no place in the log.
  void crash() {
    pump.close();
    keeper.close();
  }

  @Override
  public void close() {
    keeper.close();
    pump.close();
  }
}
