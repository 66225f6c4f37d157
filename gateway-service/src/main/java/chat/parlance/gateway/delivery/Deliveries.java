package chat.parlance.gateway.delivery;

import chat.parlance.gateway.session.AfterTheEnd;
import chat.parlance.gateway.session.SessionLog;
import chat.parlance.gateway.session.SlotSessions;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.log.envelope.EdgeRecord;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands what the log has for this slot to its sessions, on the thread that reads.
public final class Deliveries implements DeliverySink {

  private static final long GATEWAY = SessionAddress.ofGateway(0).number();

  private final int slot;
  private final SlotSessions sessions;
  private final SessionLog log;
  private final CommitRing ring;
  private final Consumer<Element> ofGateway;
  private final Sequences sequences = new Sequences();

  /// @param ofGateway takes what is for the gateway itself
  public Deliveries(
      int slot,
      SlotSessions sessions,
      SessionLog log,
      CommitRing ring,
      Consumer<Element> ofGateway) {
    this.slot = slot;
    this.sessions = sessions;
    this.log = log;
    this.ring = ring;
    this.ofGateway = ofGateway;
  }

  /// Takes over what the gateway before this one recorded, before anything is taken.
  public void restore(Collection<LastOfSource> recorded) {
    sequences.restore(recorded);
  }

  /// Says that everything before a place is done with. On any thread.
  ///
  /// @return what is to be recorded before the place is committed, by its part
  public Map<Integer, List<LastOfSource>> pass(long place) {
    return sequences.pass(place);
  }

  @Override
  public void take(long offset, EdgeRecord record) {
    switch (record) {
      case EdgeRecord.Delivery delivery -> deliver(offset, delivery);
      case EdgeRecord.Close close -> close(offset, close.number(), close.why());
    }
  }

  @Override
  public Runnable unreadable(long offset) {
    ring.open(offset, 1);
    return () -> ring.settled(offset);
  }

  @Override
  public void caughtUp() {
    sessions.caughtUp();
  }

  private void deliver(long offset, EdgeRecord.Delivery record) {
    var numbers = record.numbers();
    if (isRepeated(offset, record)) {
      ring.open(offset, 0);
      return;
    }
    var delivery = delivery(offset, record);
    ring.open(offset, numbers.length);
    sessions.deliver(numbers, delivery, number -> withoutSession(number, delivery, record));
  }

  private void withoutSession(long number, Delivery delivery, EdgeRecord.Delivery record) {
    if (number == GATEWAY) {
      ring.settled(delivery.offset());
      ofGateway.accept(record.stanza());
    } else {
      unknown(number, delivery, record);
    }
  }

  /// What a gateway answers a session, the session itself knows.
  private boolean isRepeated(long offset, EdgeRecord.Delivery record) {
    var origin = record.origin();
    return origin != null && !isSession(origin) && !sequences.add(offset, origin, record.numbers());
  }

  /// Sessions name themselves `s<slot>/<number>`; the name of no inbox holds a slash.
  private static boolean isSession(Origin origin) {
    return origin.source().indexOf('/') >= 0;
  }

  private static Delivery delivery(long offset, EdgeRecord.Delivery record) {
    var origin = record.origin();
    return new Delivery(
        offset,
        record.stanza().bytes(),
        origin != null && isSession(origin) ? origin.sequence() : Delivery.NO_ANSWER,
        record.undelivered() == Undelivered.RETURN,
        record.targets());
  }

  /// The session was forgotten before the service that wrote this heard of its end.
  private void unknown(long number, Delivery delivery, EdgeRecord.Delivery record) {
    var account = Recipients.of(record.stanza());
    long offset = delivery.offset();
    if (!delivery.returnable() || account == null) {
      ring.settled(offset);
      return;
    }
    var failed = new SessionAddress(slot, number);
    var origin = AfterTheEnd.of(failed, offset);
    log.returned(account, failed, delivery, origin, () -> ring.settled(offset));
  }

  /// Without an error it says that nothing more comes; with one, that the stream is to be closed,
  /// and then the session ends like any other.
  private void close(long offset, long number, StreamError.@Nullable Condition why) {
    ring.open(offset, 1);
    if (why != null) {
      sessions.close(number, StreamError.of(why));
      ring.settled(offset);
    } else if (!sessions.closed(number, offset)) {
      ring.settled(offset);
    }
  }
}
