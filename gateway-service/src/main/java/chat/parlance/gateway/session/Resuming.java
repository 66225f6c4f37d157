package chat.parlance.gateway.session;

import chat.parlance.gateway.session.SessionMeters.Resumption;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import java.util.concurrent.CompletionStage;

/// One client's coming back to its session on a new socket (XEP-0198 section 5): the old socket is
/// closed, what is under way arrives, then both sides go on from what the other says it has.
///
/// @param previd as the client gave it
/// @param h what the client has handled
/// @param to the new socket
record Resuming(BoundSession session, Slot slot, String previd, long h, Outlet to) {

  /// Goes through all of it.
  ///
  /// @return fails with [ResumptionFailedException] or [StreamErrorException]
  CompletionStage<BoundSession> run() {
    return closeOld()
        .thenCompose(closed -> session.up.quiet())
        .handleAsync((quiet, late) -> attach(late == null), to.eventLoop());
  }

  /// Should this client fail to come, the session waits as if its old socket had been lost.
  private CompletionStage<Void> closeOld() {
    synchronized (session) {
      if (session.down.outlet() != null) {
        session.resumability.await();
      }
    }
    return session.down.close(StreamError.of(StreamError.Condition.CONFLICT));
  }

  private BoundSession attach(boolean inTime) {
    var _ = closeOld(); // of one that was quicker
    synchronized (session) {
      if (!session.isLive()) {
        throw new ResumptionFailedException(
            StanzaError.Condition.ITEM_NOT_FOUND, session.up.handled());
      }
      goOn();
      slot.meters.resumption(inTime ? Resumption.RESUMED : Resumption.RESUMED_EARLY);
      to.write(Sm.resumed(previd, session.up.handled()));
      session.write();
      return session;
    }
  }

  /// With a wrong count the stream is over (section 5), and so is the session.
  private void goOn() {
    try {
      session.down.resumed(h);
    } catch (StreamErrorException tooHigh) {
      session.end();
      throw tooHigh;
    }
    session.up.resume();
    session.down.attach(to);
    session.resumability.resumed();
  }
}
