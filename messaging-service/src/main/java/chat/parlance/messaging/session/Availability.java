package chat.parlance.messaging.session;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Presence;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Takes the priority of a session from the presence that it broadcasts.
@Implements(
    rfc = 6121,
    version = "4.7.2.3",
    status = Implements.Status.COMPLETE,
    note = "what priority means for messages")
final class Availability implements Handler<Presence> {

  enum Outcome {
    CHANGED,
    UNCHANGED,
    DIRECTED,
    UNKNOWN_SESSION
  }

  @Override
  public Route<Presence> route() {
    return Route.availability();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT);
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    if (presence.to() != null) {
      return Decision.nothing(Outcome.DIRECTED);
    }
    var sessions = AccountSessions.in(context.facts());
    var address = context.session();
    var session = address == null ? null : sessions.find(address);
    if (session == null || session.hasEnded()) {
      return Decision.nothing(Outcome.UNKNOWN_SESSION);
    }
    Integer priority = presence.type() == Presence.Type.AVAILABLE ? presence.priority() : null;
    if (Objects.equals(priority, session.priority())) {
      return Decision.nothing(Outcome.UNCHANGED);
    }
    var changed = sessions.replace(session.address(), it -> it.withPriority(priority));
    return new Decision(Outcome.CHANGED, List.of(new Put<>(AccountSessions.FACT, changed)));
  }
}
