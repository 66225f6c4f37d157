package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Inbound;
import chat.parlance.gateway.session.sm.UnderWay;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The way from a session's client to the log. Guarded by the session's lock.
final class Upstream {

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

  /// Takes the confirmation of one record.
  ///
  /// @return whether the connection may be read again
  boolean durable(UnderWay stanza) {
    in.confirm(stanza);
    recordIfNeeded();
    return mayGoOn();
  }

  // Back-pressure

  /// Stops reading the socket if too much is under way.
  ///
  /// @return whether it was stopped just now
  boolean holdBack(Outlet outlet) {
    if (heldBack || isBelow(1)) {
      return false;
    }
    heldBack = true;
    outlet.setReading(false);
    return true;
  }

  boolean mayGoOn() {
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
    in.recorded(count);
    if (quiet != null && in.isQuiet()) {
      quiet.complete(null);
    }
  }

  // Resumption

  /// Completes when nothing is under way, so that the client has nothing to send again; fails if
  /// that takes long.
  CompletionStage<Void> quiet() {
    want();
    if (in.isQuiet()) {
      return CompletableFuture.completedFuture(null);
    }
    if (quiet == null || quiet.isDone()) {
      quiet = new CompletableFuture<Void>().orTimeout(QUIET_WAIT_SECONDS, TimeUnit.SECONDS);
    }
    return quiet;
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
