package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Checkpoint.Phase;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.gateway.session.sm.Inbound;
import chat.parlance.gateway.session.sm.Outbound;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A session of this slot. Its state is guarded by its own lock, as the reader of the log, the
/// producer's confirmations and the connection come to it from their own threads.
@Implements(xep = 198, version = "1.6.3", status = Implements.Status.COMPLETE)
final class BoundSession implements Session {

  private static final Logger log = LoggerFactory.getLogger(BoundSession.class);

  private final Slot slot;
  private final FullJid jid;
  private final long number;
  final Upstream up;
  final Downstream down;
  final Resumability resumability;
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
    this.down = new Downstream(this, slot, checkpoints, new Outbound());
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
    this.down = new Downstream(this, slot, checkpoints, new Outbound(checkpoint.acknowledged()));
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
    var way = up.receive();
    if (way != null) {
      slot.router.route(this, stanza.withFrom(jid), way);
      if (activity.arrives(stanza)) {
        slot.arrivals.forEach(each -> each.available(this));
      }
      up.holdBack();
    }
  }

  @Override
  public boolean changesAvailability(Presence broadcast) {
    return activity.changesAvailability(broadcast);
  }

  @Override
  public void refused(Element element, StanzaError error) {
    var way = up.receive();
    if (way == null) {
      return;
    }
    if (InvalidStanzas.mayBeAnswered(element)) {
      slot.router.answer(this, InvalidStanzas.error(element, jid, error), way);
    } else {
      way.durable();
    }
    up.holdBack();
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
      down.acknowledged(h);
    }
  }

  /// Writes down where the session stands.
  synchronized void checkpoint(Runnable durable) {
    checkpoints.write(up, down, phase, resumability.tokenHash(), durable);
  }

  /// Closes the socket, but not the session: its client may come back on another.
  void giveUp(Condition why) {
    var _ = down.close(StreamError.of(why));
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
        down.offer(delivery);
        tooMuch = isTooFarBehind();
      }
    }
    if (tooMuch) {
      close(StreamError.of(Condition.RESOURCE_CONSTRAINT));
    }
  }

  private boolean isTooFarBehind() {
    return isLive() && down.isTooFarBehind();
  }

  /// Writes all there is to write; on an event loop.
  synchronized void write() {
    var to = down.beginWriting();
    if (to != null) {
      writeTo(to);
      if (isTooFarBehind()) {
        close(StreamError.of(Condition.RESOURCE_CONSTRAINT));
      }
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

  @Override
  public synchronized void detach() {
    down.detach();
    if (isLive() && resumability.isAllowed()) {
      resumability.await();
    } else {
      end();
    }
  }

  // The beginning and the end

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
    var _ = down.close(why);
    end();
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
