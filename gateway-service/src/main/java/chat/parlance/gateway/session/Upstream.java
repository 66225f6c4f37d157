package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Inbound;
import chat.parlance.gateway.session.sm.UnderWay;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The way from a session's client to the log. Guarded by the session's lock, which those take that
/// aren't called by the session.
final class Upstream implements UnderWay.Owner {

  private static final int QUIET_WAIT_SECONDS = 5;

  private final BoundSession session;
  private final Slot slot;
  private final Inbound in;
  private @Nullable CompletableFuture<Void> quiet;
  private boolean recording;
  private boolean heldBack;

  Upstream(BoundSession session, Slot slot, Inbound in) {
    this.session = session;
    this.slot = slot;
    this.in = in;
  }

  Inbound count() {
    return in;
  }

  /// Counts a stanza of the client's.
  ///
  /// @return null if it is of a client that isn't there any more
  @Nullable UnderWay receive() {
    slot.meters.received();
    synchronized (session) {
      boolean open = session.isLive() && session.down.outlet() != null;
      return open ? in.receive(this) : null;
    }
  }

  @Override
  public void durable(UnderWay stanza) {
    synchronized (session) {
      in.confirm(stanza);
      recordIfNeeded();
      if (mayGoOn()) {
        session.down.toWrite();
      }
    }
  }

  // Back-pressure

  /// Stops reading the socket if too much is under way.
  void holdBack() {
    synchronized (session) {
      var outlet = session.down.outlet();
      if (outlet == null || heldBack || isBelow(1)) {
        return;
      }
      heldBack = true;
      outlet.setReading(false);
    }
    slot.heldBack.add(this);
  }

  /// Called when there is room on the log again.
  ///
  /// @return whether there is nothing to wait for any more
  boolean mayRead() {
    synchronized (session) {
      boolean may = mayGoOn() || session.down.outlet() == null;
      if (may) {
        session.down.toWrite();
      }
      return may;
    }
  }

  private boolean mayGoOn() {
    return heldBack && isBelow(2);
  }

  /// Reads the socket again if there is room.
  void goOn(Outlet outlet) {
    if (mayGoOn()) {
      heldBack = false;
      outlet.setReading(true);
    }
  }

  private boolean isBelow(int part) {
    return in.underWay() <= slot.properties.maxUnderWay() / part && !slot.log.isFull();
  }

  // Acknowledgements: a checkpoint comes first, as nothing else survives a crash of this gateway

  void want() {
    in.want();
    recordIfNeeded();
  }

  /// The `h` that the client would be told.
  long handled() {
    synchronized (session) {
      return in.handled();
    }
  }

  /// Writes `<a/>` if it was asked for and can be given.
  void answer(Outlet outlet) {
    if (in.takeAnswer()) {
      outlet.write(Sm.answer(in.handled()));
    }
  }

  private void recordIfNeeded() {
    if (in.needsCheckpoint() && !recording && session.isLive()) {
      recording = true;
      session.checkpoint(this::recordedForAck);
    }
  }

  private void recordedForAck() {
    synchronized (session) {
      recording = false;
      recordIfNeeded();
    }
  }

  /// A checkpoint with this count is durable.
  void recorded(long count) {
    synchronized (session) {
      if (in.isManaged()) {
        in.recorded(count);
        if (quiet != null && in.isQuiet()) {
          quiet.complete(null);
        }
        session.down.toWrite();
      }
    }
  }

  // Resumption

  /// Completes when nothing is under way, so that the client has nothing to send again; fails if
  /// that takes long.
  CompletionStage<Void> quiet() {
    synchronized (session) {
      want();
      if (in.isQuiet()) {
        return CompletableFuture.completedFuture(null);
      }
      if (quiet == null || quiet.isDone()) {
        quiet = new CompletableFuture<Void>().orTimeout(QUIET_WAIT_SECONDS, TimeUnit.SECONDS);
      }
      return quiet;
    }
  }

  /// A new socket; what isn't recorded comes again.
  void resume() {
    heldBack = false;
    quiet = null;
    if (!in.isQuiet()) {
      in.rewind();
    }
  }
}
