package chat.parlance.gateway.delivery;

import chat.parlance.gateway.session.AfterTheEnd;
import chat.parlance.gateway.session.SessionLog;
import chat.parlance.gateway.session.SlotSessions;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.log.envelope.EdgeRecord;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands what the log has for this slot to its sessions. All of it runs on the thread that reads.
public final class Deliveries implements DeliverySink {

  private static final long GATEWAY = SessionAddress.ofGateway(0).number();

  private final int slot;
  private final SlotSessions sessions;
  private final SessionLog log;
  private final CommitRing ring;
  private final Consumer<Element> ofGateway;

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
    var delivery = delivery(offset, record);
    ring.open(offset, numbers.length);
    for (long number : numbers) {
      if (number == GATEWAY) {
        ring.settled(offset);
        ofGateway.accept(record.stanza());
      } else if (!sessions.deliver(number, delivery)) {
        unknown(number, delivery, record);
      }
    }
  }

  private Delivery delivery(long offset, EdgeRecord.Delivery record) {
    var origin = record.origin();
    return new Delivery(
        offset,
        record.stanza().bytes(),
        origin == null ? Delivery.NO_SOURCE : sessions.sources().number(origin.source()),
        origin == null ? 0 : origin.sequence(),
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
