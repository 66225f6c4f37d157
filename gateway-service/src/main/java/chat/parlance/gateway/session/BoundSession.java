package chat.parlance.gateway.session;

import chat.parlance.gateway.session.SessionMeters.Resumption;
import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Checkpoint.Phase;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.gateway.session.sm.Inbound;
import chat.parlance.gateway.session.sm.Outbound;
import chat.parlance.gateway.session.sm.UnderWay;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A session of this slot. Its state is guarded by its own lock, as the reader of the log, the
/// producer's confirmations and the connection all come to it from their own threads; what is written
/// to the socket is written on its event loop.
@Implements(xep = 198, version = "1.6.3", status = Implements.Status.COMPLETE)
final class BoundSession implements Session, UnderWay.Owner {

  /// Events of the end come after every stanza, in the order of the log that ends the session.
  private static final long AFTER_ALL_STANZAS = 1L << 62;

  private static final int RESUMPTION_WAIT_SECONDS = 5;

  private final Slot slot;
  private final FullJid jid;
  private final long number;
  private final Outbound out;
  private final Inbound in;
  private Phase phase = Phase.LIVE;
  private @Nullable Outlet outlet;
  private @Nullable String tokenHash;
  private @Nullable CompletableFuture<Void> quiet;

  /// When the socket was lost; 0 while there is one.
  private long detachedMillis;

  /// Since when the client owes an acknowledgement that it was asked for; 0 if it owes none.
  private long askedMillis;

  private int writtenSinceRequest;
  private boolean writable;
  private boolean toWrite;
  private boolean toRequest;
  private boolean heldBack;
  private boolean recording;
  private boolean changed;
  private boolean waitsForRequest;
  private boolean waitsForAck;

  /// The next session of the same account; kept by [AccountSessions].
  @Nullable BoundSession sibling;

  BoundSession(Slot slot, FullJid jid, long number, Outlet outlet) {
    this.slot = slot;
    this.jid = jid;
    this.number = number;
    this.outlet = outlet;
    this.writable = true;
    this.out = new Outbound();
    this.in = new Inbound();
  }

  /// A session as its gateway left it, without a socket.
  BoundSession(Slot slot, FullJid jid, long number, Checkpoint checkpoint) {
    this.slot = slot;
    this.jid = jid;
    this.number = number;
    this.phase = checkpoint.phase();
    this.tokenHash = checkpoint.token();
    this.out = new Outbound(checkpoint.acknowledged(), slot.sources);
    this.in = new Inbound(checkpoint.handled());
  }

  @Override
  public FullJid jid() {
    return jid;
  }

  @Override
  public SessionAddress address() {
    return new SessionAddress(slot.number, number);
  }

  long number() {
    return number;
  }

  // What the client sends

  @Override
  public void received(Stanza stanza) {
    var from = stanza.from();
    if (from != null && !from.equals(jid) && !from.equals(jid.bare())) {
      // RFC 6120 section 8.1.2.1: MUST return invalid-from
      throw new StreamErrorException(StreamError.of(StreamError.Condition.INVALID_FROM), null);
    }
    var way = receive();
    if (way != null) {
      slot.router.route(this, stanza.withFrom(jid), way);
      holdBack();
    }
  }

  @Override
  public void refused(Element element, StanzaError error) {
    var way = receive();
    if (way == null) {
      return;
    }
    if (InvalidStanzas.mayBeAnswered(element)) {
      slot.router.answer(this, InvalidStanzas.error(element, jid, error), way);
    } else {
      way.durable();
    }
    holdBack();
  }

  private synchronized @Nullable UnderWay receive() {
    slot.meters.received();
    return phase == Phase.LIVE && outlet != null ? in.receive(this) : null;
  }

  @Override
  public synchronized void durable(UnderWay stanza) {
    in.confirm(stanza);
    recordIfNeeded();
    if (heldBack && !mustHoldBack(2)) {
      toWrite();
    }
  }

  private void holdBack() {
    synchronized (this) {
      if (outlet == null || heldBack || !mustHoldBack(1)) {
        return;
      }
      heldBack = true;
      outlet.setReading(false);
    }
    slot.heldBack.add(this);
  }

  private boolean mustHoldBack(int part) {
    return in.underWay() > slot.properties.maxUnderWay() / part || slot.log.isFull();
  }

  /// @return whether its connection may read again
  synchronized boolean mayRead() {
    if (mustHoldBack(2) && outlet != null) {
      return false;
    }
    toWrite();
    return true;
  }

  // Acknowledgements to the client

  @Override
  public synchronized void ackRequested() {
    in.want();
    recordIfNeeded();
    write();
  }

  private void recordIfNeeded() {
    if (in.needsCheckpoint() && !recording && phase == Phase.LIVE) {
      record();
    }
  }

  private void record() {
    recording = true;
    checkpoint(
        () -> {
          synchronized (this) {
            recording = false;
            recordIfNeeded();
          }
        });
  }

  /// The order of the calls is the order in the log, as the lock is held.
  private synchronized void checkpoint(Runnable then) {
    var snapshot = snapshot();
    changed = false;
    slot.log.checkpoint(
        number,
        snapshot,
        () -> {
          recorded(snapshot.handled().count());
          then.run();
        });
  }

  private synchronized void recorded(long count) {
    in.recorded(count);
    toWrite();
    if (quiet != null && in.isQuiet()) {
      quiet.complete(null);
    }
  }

  private Checkpoint snapshot() {
    return new Checkpoint(
        jid.toString(), phase, tokenHash, in.snapshot(), out.snapshot(slot.sources));
  }

  /// Writes what was acknowledged since the last checkpoint.
  void recordChange(Runnable durable) {
    checkpoint(durable);
  }

  // Stream management

  @Override
  public synchronized @Nullable String enable(boolean resumable) {
    in.enable();
    out.enable();
    String text = null;
    if (resumable) {
      var id = ResumptionId.generate(slot.number, number, slot.random);
      tokenHash = id.token().hash();
      text = id.text();
    }
    checkpoint(() -> {});
    return text;
  }

  @Override
  public synchronized boolean isManaged() {
    return in.isManaged();
  }

  @Override
  public synchronized void acknowledged(long h) {
    if (!out.isManaged()) {
      return;
    }
    int count = out.acknowledge(h, slot.settled);
    if (count < 0) {
      throw Sm.countTooHigh(h, out.sent());
    }
    askedMillis = 0;
    slot.meters.waiting(-count);
    if (count > 0) {
      changed();
    }
    awaitRequest();
  }

  private void changed() {
    if (!changed) {
      changed = true;
      slot.changed.add(this);
    }
  }

  private void awaitRequest() {
    if (!waitsForRequest && out.unacknowledged() > 0) {
      waitsForRequest = true;
      slot.deadlines.awaitRequest(this);
    }
  }

  synchronized void requestDue() {
    waitsForRequest = false;
    if (outlet != null && out.unacknowledged() > 0 && askedMillis == 0) {
      toRequest = true;
      toWrite();
    }
  }

  void ackDue() {
    synchronized (this) {
      waitsForAck = false;
      if (askedMillis == 0 || outlet == null) {
        return;
      }
      if (slot.deadlines.isBeforeAckTimeout(askedMillis)) {
        awaitAck();
        return;
      }
    }
    closeOutlet(StreamError.of(StreamError.Condition.CONNECTION_TIMEOUT));
    detach();
  }

  private void awaitAck() {
    if (!waitsForAck) {
      waitsForAck = true;
      slot.deadlines.awaitAck(this);
    }
  }

  // What the client gets

  /// Takes a record of `deliveries`, in the order of the log.
  void deliver(Delivery delivery) {
    boolean overfull = false;
    synchronized (this) {
      if (phase == Phase.GONE) {
        afterTheEnd(delivery);
        return;
      }
      var properties = slot.properties;
      int maxBytes = (int) properties.maxUnacknowledgedSize().toBytes();
      switch (out.offer(delivery, properties.maxUnacknowledged(), maxBytes)) {
        case REPEATED -> slot.settled.settled(delivery.offset());
        case QUEUED -> queued();
        case OVERFULL -> {
          queued();
          overfull = phase == Phase.LIVE;
        }
      }
    }
    if (overfull) {
      close(StreamError.of(StreamError.Condition.RESOURCE_CONSTRAINT));
    }
  }

  /// A service that hasn't heard of the end yet, or the log read again after a restart.
  private void afterTheEnd(Delivery delivery) {
    if (delivery.offset() > out.offset()) {
      handBack(delivery);
    } else {
      slot.settled.settled(delivery.offset());
    }
  }

  private void queued() {
    if (out.isManaged()) {
      slot.meters.waiting(1);
    }
    if (writable) {
      toWrite();
    }
  }

  private void toWrite() {
    if (!toWrite && outlet != null) {
      toWrite = true;
      slot.writers.add(outlet.eventLoop(), this);
    }
  }

  /// Writes all there is to write; on an event loop.
  synchronized void write() {
    toWrite = false;
    var to = outlet;
    if (to == null) {
      return;
    }
    if (!to.eventLoop().inEventLoop()) {
      toWrite(); // resumed on another one meanwhile
      return;
    }
    if (heldBack && !mustHoldBack(2)) {
      heldBack = false;
      to.setReading(true);
    }
    if (in.takeAnswer()) {
      to.write(Sm.answer(in.handled()));
    }
    writeStanzas(to);
    to.flush();
  }

  private void writeStanzas(Outlet to) {
    int count = 0;
    while ((writable = to.isWritable()) && out.hasUnwritten()) {
      to.write(out.next(slot.settled).xml());
      count++;
    }
    slot.meters.written(count);
    if (out.isManaged()) {
      writtenSinceRequest += count;
      request(to);
    }
  }

  private void request(Outlet to) {
    if (toRequest || writtenSinceRequest >= slot.properties.requestAfter()) {
      toRequest = false;
      writtenSinceRequest = 0;
      to.write(Sm.request());
      askedMillis = askedMillis == 0 ? slot.deadlines.nowMillis() : askedMillis;
      awaitAck();
    }
    awaitRequest();
  }

  @Override
  public void setWritable(boolean writable) {
    synchronized (this) {
      this.writable = writable;
    }
    if (writable) {
      write();
    }
  }

  // Resumption

  /// @return fails with [ResumptionFailedException] or [StreamErrorException]
  CompletionStage<Session> resume(String previd, long h, Outlet to) {
    return closeOutlet(StreamError.of(StreamError.Condition.CONFLICT))
        .thenCompose(closed -> quiet(h))
        .handleAsync((done, failure) -> attach(previd, h, to, failure == null), to.eventLoop());
  }

  /// Waits for what is under way, so that the client has nothing to send again.
  private synchronized CompletionStage<Void> quiet(long h) {
    in.want();
    recordIfNeeded();
    if (in.isQuiet()) {
      return CompletableFuture.completedFuture(null);
    }
    if (quiet == null || quiet.isDone()) {
      quiet = new CompletableFuture<Void>().orTimeout(RESUMPTION_WAIT_SECONDS, TimeUnit.SECONDS);
    }
    return quiet;
  }

  private Session attach(String previd, long h, Outlet to, boolean inTime) {
    closeOutlet(StreamError.of(StreamError.Condition.CONFLICT)); // of one that was quicker
    synchronized (this) {
      if (phase != Phase.LIVE) {
        slot.meters.resumption(Resumption.OVER);
        throw new ResumptionFailedException(StanzaError.Condition.ITEM_NOT_FOUND, in.handled());
      }
      int count = out.acknowledge(h, slot.settled);
      if (count < 0) {
        slot.meters.resumption(Resumption.BAD_COUNT);
        throw Sm.countTooHigh(h, out.sent());
      }
      slot.meters.waiting(-count);
      if (count > 0) {
        changed();
      }
      if (!inTime) {
        in.rewind();
      }
      slot.meters.resumption(inTime ? Resumption.RESUMED : Resumption.RESUMED_EARLY);
      detachedMillis = 0;
      askedMillis = 0;
      heldBack = false;
      outlet = to;
      out.rewind();
      to.write(Sm.resumed(previd, in.handled()));
      write();
      return this;
    }
  }

  /// Whether the token is this session's.
  synchronized boolean isProvenBy(ResumptionId.Token token) {
    return tokenHash != null && tokenHash.equals(token.hash());
  }

  synchronized @Nullable Long handledWhenOver() {
    return phase == Phase.LIVE ? null : in.handled();
  }

  // The end

  @Override
  public void detach() {
    synchronized (this) {
      if (phase != Phase.LIVE) {
        return;
      }
      outlet = null;
      if (tokenHash != null) {
        await(slot.deadlines.nowMillis());
        return;
      }
    }
    end();
  }

  private void await(long sinceMillis) {
    detachedMillis = sinceMillis;
    slot.deadlines.awaitResumption(this, sinceMillis);
  }

  void resumptionDue(long sinceMillis) {
    synchronized (this) {
      if (detachedMillis != sinceMillis) {
        return;
      }
    }
    end();
  }

  @Override
  public void end() {
    synchronized (this) {
      if (phase != Phase.LIVE) {
        return;
      }
      phase = Phase.ENDED;
      outlet = null;
      checkpoint(this::announceEnd);
    }
    slot.over.accept(this);
  }

  /// Goes on after a restart of the gateway.
  void restored() {
    if (phase == Phase.GONE) {
      slot.gone.add(this);
    } else if (phase == Phase.ENDED) {
      announceEnd();
    } else if (phase == Phase.LIVE && tokenHash == null) {
      end(); // its client can't come back
    } else if (phase == Phase.LIVE) {
      synchronized (this) {
        await(slot.deadlines.nowMillis());
      }
    }
  }

  private void announceEnd() {
    announce(SessionEvent.Kind.ENDED, AFTER_ALL_STANZAS, () -> {});
  }

  void announceStart(Runnable durable) {
    announce(SessionEvent.Kind.STARTED, 0, durable);
  }

  private void announce(SessionEvent.Kind kind, long sequence, Runnable durable) {
    slot.log.event(new SessionEvent(jid, address(), kind), origin(sequence), durable);
  }

  private Origin origin(long sequence) {
    return Origin.ofSession(address(), sequence);
  }

  @Override
  public void close(StreamError why) {
    closeOutlet(why);
    end();
  }

  private CompletionStage<Void> closeOutlet(StreamError why) {
    Outlet to;
    synchronized (this) {
      to = outlet;
      outlet = null;
    }
    if (to == null) {
      return CompletableFuture.completedFuture(null);
    }
    if (to.eventLoop().inEventLoop()) {
      to.close(why);
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(() -> to.close(why), to.eventLoop());
  }

  /// The log says that no more will be delivered here: hands back what was never acknowledged.
  ///
  /// @param offset the place in `deliveries` that says so
  void closed(long offset) {
    if (isLive()) {
      close(StreamError.of(StreamError.Condition.RESET));
    }
    synchronized (this) {
      if (phase == Phase.GONE) {
        slot.settled.settled(offset);
        return;
      }
      phase = Phase.GONE;
      out.drain(this::handBack);
      out.closed(offset);
      slot.gone.add(this);
      announce(
          SessionEvent.Kind.GONE,
          AFTER_ALL_STANZAS + offset + 1,
          () -> checkpoint(() -> slot.settled.settled(offset)));
    }
  }

  synchronized boolean isLive() {
    return phase == Phase.LIVE;
  }

  /// Whether everything of it lies before this place in `deliveries`, so that it can be forgotten.
  synchronized boolean isGoneBefore(long offset) {
    return phase == Phase.GONE && out.offset() < offset;
  }

  private void handBack(Delivery delivery) {
    if (!delivery.returnable()) {
      slot.settled.settled(delivery.offset());
      return;
    }
    slot.log.returned(
        jid.bare(),
        address(),
        delivery,
        origin(AFTER_ALL_STANZAS + delivery.offset() + 1),
        () -> slot.settled.settled(delivery.offset()));
  }
}
