package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Checkpoint.Phase;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.gateway.session.sm.Inbound;
import chat.parlance.gateway.session.sm.Outbound;
import chat.parlance.gateway.session.sm.UnderWay;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.stream.StreamError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A session of this slot. Its state is guarded by its own lock, as the reader of the log, the
/// producer's confirmations and the connection come to it from their own threads.
@Implements(xep = 198, version = "1.6.3", status = Implements.Status.COMPLETE)
final class BoundSession implements Session, UnderWay.Owner {

  private static final Logger log = LoggerFactory.getLogger(BoundSession.class);

  private final Slot slot;
  private final FullJid jid;
  private final long number;
  private final Upstream up;
  private final Downstream down;
  private final Resumability resumability;
  private final CheckpointWriter checkpoints;
  private final Activity activity;
  private Phase phase;

  /// The next session of the same account; kept by [AccountSessions].
  @Nullable BoundSession sibling;

  BoundSession(Slot slot, FullJid jid, long number, Outlet outlet) {
    this.slot = slot;
    this.jid = jid;
    this.number = number;
    this.phase = Phase.LIVE;
    this.checkpoints = new CheckpointWriter(this, slot);
    this.up = new Upstream(this, slot, new Inbound());
    this.down = new Downstream(this, slot, new Outbound());
    this.resumability = new Resumability(this, slot, null);
    this.down.attach(outlet);
    this.activity = new Activity(slot.deadlines.nowNanos(), false);
  }

  /// A session as the gateway before left it, without a socket.
  BoundSession(Slot slot, FullJid jid, long number, Checkpoint checkpoint) {
    this.slot = slot;
    this.jid = jid;
    this.number = number;
    this.phase = checkpoint.phase();
    this.resumability = new Resumability(this, slot, checkpoint.token());
    this.checkpoints = new CheckpointWriter(this, slot);
    this.up = new Upstream(this, slot, new Inbound(checkpoint.handled()));
    this.down = new Downstream(this, slot, new Outbound(checkpoint.acknowledged()));
    // As far as is known it is there.
    this.activity = new Activity(slot.deadlines.nowNanos(), true);
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

  @Override
  public Duration idle() {
    return activity.idle(slot.deadlines.nowNanos());
  }

  @Override
  public synchronized @Nullable InetAddress client() {
    var outlet = down.outlet();
    return outlet == null ? null : outlet.client();
  }

  // What the client sends

  @Override
  public void received(Stanza stanza) {
    var from = stanza.from();
    if (from != null && !from.equals(jid) && !from.equals(jid.bare())) {
      // RFC 6120 section 8.1.2.1: MUST return invalid-from
      throw new StreamErrorException(StreamError.of(Condition.INVALID_FROM), null);
    }
    activity.said(stanza, slot.deadlines.nowNanos());
    var way = receive();
    if (way != null) {
      slot.router.route(this, stanza.withFrom(jid), way);
      if (activity.arrives(stanza)) {
        slot.arrivals.forEach(each -> each.available(this));
      }
      holdBack();
    }
  }

  @Override
  public boolean changesAvailability(Presence broadcast) {
    return activity.changesAvailability(broadcast);
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
    boolean open = isLive() && down.outlet() != null;
    return open ? up.count().receive(this) : null;
  }

  private void holdBack() {
    boolean stopped;
    synchronized (this) {
      var outlet = down.outlet();
      stopped = outlet != null && up.holdBack(outlet);
    }
    if (stopped) {
      slot.heldBack.add(this);
    }
  }

  /// Called when there is room on the log again.
  ///
  /// @return whether there is nothing to wait for any more
  synchronized boolean mayRead() {
    boolean may = up.mayGoOn() || down.outlet() == null;
    if (may) {
      down.toWrite();
    }
    return may;
  }

  @Override
  public synchronized void durable(UnderWay stanza) {
    if (up.durable(stanza)) {
      down.toWrite();
    }
  }

  // Stream management

  @Override
  public synchronized @Nullable String enable(boolean resumable) {
    up.count().enable();
    down.count().enable();
    var id = resumable ? resumability.allow() : null;
    checkpoint(() -> {});
    return id;
  }

  @Override
  public synchronized boolean isManaged() {
    return up.count().isManaged();
  }

  @Override
  public synchronized void ackRequested() {
    if (isManaged()) {
      up.want();
      write();
    }
  }

  @Override
  public synchronized void acknowledged(long h) {
    if (isManaged()) {
      checkpoints.changed();
      down.acknowledged(h);
    }
  }

  /// Writes down where the session stands.
  synchronized void checkpoint(Runnable durable) {
    checkpoints.write(up, down, phase, resumability.tokenHash(), durable);
  }

  /// A checkpoint that says that so many stanzas were handled is durable.
  synchronized void recorded(long count) {
    if (isManaged()) {
      up.recorded(count);
      down.toWrite();
    }
  }

  synchronized void requestDue() {
    down.requestDue();
  }

  synchronized void ackDue() {
    if (down.isAckOverdue()) {
      giveUp(Condition.CONNECTION_TIMEOUT);
    }
  }

  /// Closes the socket, but not the session: its client may come back on another.
  private void giveUp(Condition why) {
    var _ = closeOutlet(StreamError.of(why));
    detach();
  }

  // What the client gets

  /// Takes a record of `deliveries`, in the order of the log.
  void deliver(Delivery delivery) {
    boolean tooMuch = false;
    synchronized (this) {
      if (phase == Phase.GONE) {
        down.afterTheEnd(delivery);
      } else {
        tooMuch = !down.offer(delivery) && isLive();
      }
    }
    if (tooMuch) {
      close(StreamError.of(Condition.RESOURCE_CONSTRAINT));
    }
  }

  /// Writes all there is to write; on an event loop.
  synchronized void write() {
    var to = down.beginWriting();
    if (to != null) {
      writeTo(to);
    }
  }

  /// What was taken for a socket that can't be written to is not known to have left, so the client
  /// has to come back for it.
  private void writeTo(Outlet to) {
    try {
      up.goOn(to);
      up.answer(to);
      down.writeStanzas(to);
      to.flush();
    } catch (RuntimeException | OutOfMemoryError e) {
      log.atError().setCause(e).log("session_write_failed");
      giveUp(Condition.INTERNAL_SERVER_ERROR);
    }
  }

  @Override
  public synchronized void setWritable(boolean writable) {
    down.setWritable(writable);
    if (writable) {
      write();
    }
  }

  // Resumption

  /// Goes on with another socket.
  ///
  /// @return fails with [ResumptionFailedException] or [StreamErrorException]
  CompletionStage<BoundSession> resume(String previd, long h, Outlet to) {
    return new Resuming(this, slot, previd, h, to).run();
  }

  synchronized CompletionStage<Void> quiet() {
    return up.quiet();
  }

  /// Parts with the socket for the sake of one that is about to come. Should that one fail to, the
  /// session waits as if the first had been lost.
  CompletionStage<Void> makeRoom() {
    synchronized (this) {
      if (down.outlet() != null) {
        resumability.await();
      }
    }
    return closeOutlet(StreamError.of(Condition.CONFLICT));
  }

  /// Goes on with another socket, whose client has handled so much.
  synchronized void goOn(long h, Outlet to) {
    checkpoints.changed();
    down.resumed(h);
    up.resume();
    down.attach(to);
    resumability.resumed();
  }

  /// Whether the token is this session's.
  synchronized boolean isProvenBy(ResumptionId.Token token) {
    return resumability.isProvenBy(token);
  }

  /// The `h` that the client would be told.
  synchronized long handled() {
    return up.count().handled();
  }

  @Override
  public synchronized void detach() {
    down.detach();
    if (isLive() && resumability.isAllowed()) {
      resumability.await();
    } else {
      end();
    }
  }

  synchronized void resumptionDue(long sinceNanos) {
    if (resumability.isOver(sinceNanos)) {
      end();
    }
  }

  // The beginning and the end

  void announceStart(Runnable durable) {
    slot.events.started(this, durable);
  }

  /// Tells an inbox that begins to follow sessions.
  void announceTo(Inbox inbox) {
    if (isLive()) {
      slot.events.startedTo(inbox, this);
    }
  }

  /// Goes on after a restart of the gateway, once the log was read.
  ///
  /// @param resumable whether its client may come back
  synchronized void restored(boolean resumable) {
    switch (phase) {
      case LIVE -> {
        if (resumable) {
          detach(); // or ends, if it wasn't made for that
        } else {
          end();
        }
      }
      case ENDED -> slot.events.ended(this);
      case GONE -> slot.gone.add(this);
    }
  }

  @Override
  public synchronized void end() {
    if (isLive()) {
      phase = Phase.ENDED;
      down.detach();
      checkpoint(() -> slot.events.ended(this));
      slot.over.accept(this);
    }
  }

  @Override
  public void close(StreamError why) {
    closeOutlet(why);
    end();
  }

  CompletionStage<Void> closeOutlet(StreamError why) {
    Outlet to;
    synchronized (this) {
      to = down.detach();
    }
    return to == null ? CompletableFuture.completedFuture(null) : to.closeSoon(why);
  }

  /// The log says that no more will be delivered here: hands back what was never acknowledged.
  ///
  /// @param offset the place in `deliveries` that says so
  void closed(long offset) {
    close(StreamError.of(Condition.RESET)); // if a service ended what is still live
    synchronized (this) {
      if (phase == Phase.GONE) {
        slot.settled.settled(offset);
        return;
      }
      phase = Phase.GONE;
      down.handBackAll();
      down.count().closed(offset);
      slot.gone.add(this);
      slot.events.gone(this, offset, () -> checkpoint(() -> slot.settled.settled(offset)));
    }
  }

  synchronized boolean isLive() {
    return phase == Phase.LIVE;
  }

  /// Whether everything of it lies before this place in `deliveries`, so that it can be forgotten.
  synchronized boolean isGoneBefore(long offset) {
    return phase == Phase.GONE && down.count().offset() < offset;
  }
}
