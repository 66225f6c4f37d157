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
        .thenCompose(closed -> session.quiet())
        .handleAsync((quiet, late) -> attach(late == null), to.eventLoop());
  }

  private CompletionStage<Void> closeOld() {
    return session.closeOutlet(StreamError.of(StreamError.Condition.CONFLICT));
  }

  private BoundSession attach(boolean inTime) {
    var _ = closeOld(); // of one that was quicker
    synchronized (session) {
      if (!session.isLive()) {
        throw new ResumptionFailedException(
            StanzaError.Condition.ITEM_NOT_FOUND, session.handled());
      }
      session.goOn(h, to);
      slot.meters.resumption(inTime ? Resumption.RESUMED : Resumption.RESUMED_EARLY);
      to.write(Sm.resumed(previd, session.handled()));
      session.write();
      return session;
    }
  }
}
