package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.gateway.session.sm.Outbound;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.stream.StreamError.Condition;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The way from the log to a session's client. Guarded by the session's lock, which those take that
/// aren't called by the session; what is written to the socket is written on its event loop.
final class Downstream {

  private final BoundSession session;
  private final Slot slot;
  private final CheckpointWriter checkpoints;
  private final Outbound out;
  private @Nullable Outlet outlet;

  /// Whether an `<r/>` is unanswered.
  private boolean asked;

  /// Whether the client was asked and has acknowledged nothing since, whatever it answered.
  private boolean owes;

  private long owesSinceNanos;

  private int writtenSinceRequest;
  private boolean writable = true;
  private boolean toWrite;
  private boolean toRequest;
  private boolean waitsForRequest;
  private boolean waitsForAck;

  Downstream(BoundSession session, Slot slot, CheckpointWriter checkpoints, Outbound out) {
    this.session = session;
    this.slot = slot;
    this.checkpoints = checkpoints;
    this.out = out;
  }

  Outbound count() {
    return out;
  }

  @Nullable Outlet outlet() {
    return outlet;
  }

  /// Writes to this one from now on.
  void attach(Outlet to) {
    outlet = to;
    writable = true;
    asked = false;
    owes = false;
    writtenSinceRequest = 0;
  }

  /// Writes nowhere from now on.
  ///
  /// @return the one that was written to
  @Nullable Outlet detach() {
    var was = outlet;
    outlet = null;
    return was;
  }

  /// Closes the socket with an error, if there is one, and writes nowhere from now on.
  CompletionStage<Void> close(StreamError why) {
    Outlet was;
    synchronized (session) {
      was = detach();
    }
    return was == null ? CompletableFuture.completedFuture(null) : was.closeSoon(why);
  }

  // Deliveries

  /// Takes a record of `deliveries`, from its reader, who wakes the event loops afterwards.
  void offer(Delivery delivery) {
    if (!out.offer(delivery)) {
      slot.settled.settled(delivery.offset());
      return;
    }
    if (out.isManaged()) {
      slot.meters.waiting(1);
    }
    if (writable && !toWrite && outlet != null) {
      toWrite = true;
      slot.writers.addAsleep(outlet.eventLoop(), session);
    }
  }

  /// Whether more waits for the client than it may be behind. What only waits for its event loop to
  /// write it isn't held against the client.
  boolean isTooFarBehind() {
    var properties = slot.properties;
    return !toWrite
        && out.exceeds(
            properties.maxUnacknowledged(), properties.maxUnacknowledgedSize().toBytes());
  }

  /// Has everything written soon that there is to write.
  void toWrite() {
    if (!toWrite && outlet != null) {
      toWrite = true;
      slot.writers.add(outlet.eventLoop(), session);
    }
  }

  /// Begins to write what there is.
  ///
  /// @return where to write now; null if it can't be from here
  @Nullable Outlet beginWriting() {
    toWrite = false;
    if (outlet == null || outlet.eventLoop().inEventLoop()) {
      return outlet;
    }
    toWrite(); // resumed on another loop meanwhile
    return null;
  }

  void writeStanzas(Outlet to) {
    int count = 0;
    writable = to.isWritable();
    for (var next = nextFor(to); next != null; next = nextFor(to)) {
      to.write(next.xml());
      count++;
    }
    slot.meters.written(count);
    if (out.isManaged()) {
      writtenSinceRequest += count;
      request(to);
    }
  }

  private @Nullable Delivery nextFor(Outlet to) {
    writable = to.isWritable();
    return writable ? out.next(slot.settled) : null;
  }

  void setWritable(boolean writable) {
    this.writable = writable;
  }

  // Acknowledgements

  /// Takes `<a/>`.
  void acknowledged(long h) {
    checkpoints.changed();
    int count = checked(out.acknowledge(h, slot.settled), h);
    asked = false;
    if (count > 0 || out.unacknowledged() == 0) {
      owes = false;
    }
    awaitRequest();
  }

  /// Takes the `h` of `<resume/>`.
  void resumed(long h) {
    checkpoints.changed();
    checked(out.resume(h, slot.settled), h);
  }

  private int checked(int count, long h) {
    if (count < 0) {
      throw Sm.countTooHigh(h, out.sent());
    }
    slot.meters.waiting(-count);
    return count;
  }

  private void request(Outlet to) {
    if (toRequest || writtenSinceRequest >= slot.properties.requestAfter()) {
      toRequest = false;
      writtenSinceRequest = 0;
      to.write(Sm.request());
      asked = true;
      owe();
    }
    awaitRequest();
  }

  private void owe() {
    if (!owes) {
      owes = true;
      owesSinceNanos = slot.deadlines.nowNanos();
    }
    awaitAck();
  }

  private void awaitRequest() {
    if (!waitsForRequest && out.unacknowledged() > 0) {
      waitsForRequest = true;
      slot.deadlines.awaitRequest(this);
    }
  }

  private void awaitAck() {
    if (!waitsForAck) {
      waitsForAck = true;
      slot.deadlines.awaitAck(this);
    }
  }

  /// The client may have to be asked for an acknowledgement by now.
  void requestDue() {
    synchronized (session) {
      waitsForRequest = false;
      if (outlet != null && out.unacknowledged() > 0 && !asked) {
        toRequest = true;
        toWrite();
      }
    }
  }

  /// The client may have owed an acknowledgement for too long.
  void ackDue() {
    synchronized (session) {
      if (isAckOverdue()) {
        session.giveUp(Condition.CONNECTION_TIMEOUT);
      }
    }
  }

  private boolean isAckOverdue() {
    waitsForAck = false;
    if (!owes || outlet == null) {
      return false;
    }
    if (slot.deadlines.isBeforeAckTimeout(owesSinceNanos)) {
      awaitAck();
      return false;
    }
    return true;
  }

  // The end

  /// Hands back what the client never acknowledged, oldest first.
  void handBackAll() {
    if (out.isManaged()) {
      slot.meters.waiting(-out.size());
    }
    out.drain(this::handBack);
  }

  /// Takes a record that came after the end: of a service that hadn't heard of it, or read again
  /// after a restart.
  void afterTheEnd(Delivery delivery) {
    if (delivery.offset() > out.offset()) {
      handBack(delivery);
    } else {
      slot.settled.settled(delivery.offset());
    }
  }

  private void handBack(Delivery delivery) {
    long offset = delivery.offset();
    if (!delivery.returnable()) {
      slot.settled.settled(offset);
      return;
    }
    var address = session.address();
    slot.log.returned(
        session.jid().bare(),
        address,
        delivery,
        AfterTheEnd.of(address, offset),
        () -> slot.settled.settled(offset));
  }
}
