package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Settled;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// What all sessions of a slot share, so that none of them has to hold it.
final class Slot {

  final int number;
  final SessionProperties properties;
  final SessionLog log;
  final StanzaRouter router;
  final Settled settled;
  final SessionMeters meters;
  final Deadlines deadlines;
  final LifeEvents events;
  final Writers writers = new Writers();
  final SecureRandom random = new SecureRandom();

  /// Who hears of sessions that become available.
  final List<Arrivals> arrivals = new CopyOnWriteArrayList<>();

  /// Sessions with acknowledgements that no checkpoint holds yet.
  final Queue<BoundSession> changed = new ConcurrentLinkedQueue<>();

  /// Sessions that ask their connection to read no more.
  final Queue<Upstream> heldBack = new ConcurrentLinkedQueue<>();

  /// Sessions of which nothing is left but the memory that they were.
  final Queue<BoundSession> gone = new ConcurrentLinkedQueue<>();

  /// Hears of a session that is over.
  final Consumer<BoundSession> over;

  Slot(
      int number,
      SessionProperties properties,
      SessionPorts ports,
      LongSupplier nanoClock,
      SessionMeters meters,
      Consumer<BoundSession> over) {
    this.number = number;
    this.properties = properties;
    this.log = ports.log();
    this.events = new LifeEvents(log);
    this.router = ports.router();
    this.settled = ports.settled();
    this.meters = meters;
    this.over = over;
    this.deadlines = new Deadlines(properties, nanoClock);
  }
}
