package chat.parlance.messaging.session;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.CloseSession;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionEvent;
import chat.parlance.xmpp.stream.StreamError;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Follows the sessions of an account. One that ended is first *closing*: it gets nothing more, and
/// a marker behind everything it was given tells its gateway so. The gateway answers with all that
/// the client never acknowledged, and at last with GONE.
final class SessionEvents implements Handler<SessionEvent> {

  enum Outcome {
    STARTED,
    STARTED_ANEW,
    ALREADY_STARTED,
    CLOSING,
    GONE,
    ALREADY_GONE
  }

  @Override
  public Route<SessionEvent> route() {
    return Route.sessions();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT);
  }

  @Override
  public Decision decide(SessionEvent event, Context context) {
    var sessions = AccountSessions.in(context.facts());
    return switch (event.kind()) {
      case STARTED -> started(event, sessions, context.now());
      case ENDED -> ended(event, sessions, context.now());
      case GONE -> gone(event, sessions);
    };
  }

  // A resource is bound once. On one gateway the older session has heard so already; elsewhere it
  // hears it now (RFC 6120 section 7.7.2.2).
  private static Decision started(SessionEvent event, AccountSessions sessions, Instant now) {
    if (sessions.find(event.address()) != null) {
      return Decision.nothing(Outcome.ALREADY_STARTED);
    }
    var resource = event.jid().resourcepart();
    var bound = BoundSession.connected(event.address(), resource);
    var older = sessions.connected(resource);
    if (older == null) {
      return decision(Outcome.STARTED, new Put<>(AccountSessions.FACT, sessions.with(bound)));
    }
    var closing = sessions.replace(older, session -> session.closing(now));
    return decision(
        Outcome.STARTED_ANEW,
        new Put<>(AccountSessions.FACT, closing.with(bound)),
        new CloseSession(older, StreamError.Condition.CONFLICT));
  }

  // The marker is sent even for a session that isn't known: its gateway waits for it.
  private static Decision ended(SessionEvent event, AccountSessions sessions, Instant now) {
    var marker = new CloseSession(event.address(), null);
    if (!sessions.isLive(event.address())) {
      return decision(Outcome.CLOSING, marker);
    }
    var closing = sessions.replace(event.address(), session -> session.closing(now));
    return decision(Outcome.CLOSING, new Put<>(AccountSessions.FACT, closing), marker);
  }

  private static Decision gone(SessionEvent event, AccountSessions sessions) {
    if (sessions.find(event.address()) == null) {
      return Decision.nothing(Outcome.ALREADY_GONE);
    }
    var left = sessions.without(event.address()).orNull();
    return decision(Outcome.GONE, new Put<>(AccountSessions.FACT, left));
  }

  private static Decision decision(Outcome outcome, Effect... effects) {
    return new Decision(outcome, List.of(effects));
  }
}
