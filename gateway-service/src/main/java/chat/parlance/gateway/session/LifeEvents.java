package chat.parlance.gateway.session;

import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.SessionEvent.Kind;

/// Tells the inboxes that follow sessions what becomes of one. Each event has its own place among
/// all that the session causes, so that telling it twice is harmless.
record LifeEvents(SessionLog log) {

  void started(Session session, Runnable durable) {
    tell(session, Kind.STARTED, start(session), durable);
  }

  /// For an inbox that begins to follow sessions.
  void startedTo(Inbox inbox, Session session) {
    log.event(inbox, event(session, Kind.STARTED), start(session));
  }

  void ended(Session session) {
    tell(session, Kind.ENDED, AfterTheEnd.end(session.address()), () -> {});
  }

  /// @param offset the place in `deliveries` behind which nothing comes for it
  void gone(Session session, long offset, Runnable durable) {
    tell(session, Kind.GONE, AfterTheEnd.of(session.address(), offset), durable);
  }

  private static Origin start(Session session) {
    return Origin.ofSession(session.address(), 0);
  }

  private void tell(Session session, Kind kind, Origin origin, Runnable durable) {
    log.event(event(session, kind), origin, durable);
  }

  private static SessionEvent event(Session session, Kind kind) {
    return new SessionEvent(session.jid(), session.address(), kind);
  }
}
