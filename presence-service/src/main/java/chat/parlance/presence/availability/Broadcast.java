package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/// Takes the presence that a client sends to nobody in particular: the first makes its session
/// available, later ones change or end that.
@Implements(
    rfc = 6121,
    version = "4",
    status = Implements.Status.COMPLETE,
    note = "presence; priority is acted on by messaging")
final class Broadcast implements Handler<Presence> {

  enum Outcome {
    AVAILABLE,
    UPDATED,
    UNAVAILABLE,
    DIRECTED,
    UNKNOWN_SESSION
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(
        Scope.OWN_ACCOUNT, EnumSet.of(Presence.Type.AVAILABLE, Presence.Type.UNAVAILABLE));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT);
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    if (presence.to() != null) {
      return Decision.nothing(Outcome.DIRECTED);
    }
    var sender = AccountPresence.in(context.facts()).sender(context);
    if (sender == null) {
      return Decision.nothing(Outcome.UNKNOWN_SESSION);
    }
    if (presence.type() == Presence.Type.UNAVAILABLE) {
      return new Decision(Outcome.UNAVAILABLE, Farewell.of(sender, presence, context));
    }
    return sender.isAvailable()
        ? update(presence, sender, context)
        : appear(presence, sender, context);
  }

  private static Decision update(Presence presence, BoundSession sender, Context context) {
    var after = AccountPresence.in(context.facts()).with(sender.available(presence.element()));
    var effects = new ArrayList<Effect>();
    effects.add(after.put());
    effects.add(Audience.sessions(presence, after.available(), context));
    effects.addAll(Audience.subscribers(presence, context));
    return new Decision(Outcome.UPDATED, effects);
  }

  // Section 4.2.2. The others' presence is for the new session only.
  private static Decision appear(Presence presence, BoundSession sender, Context context) {
    var before = AccountPresence.in(context.facts());
    var after = before.with(sender.available(presence.element()));
    var effects = new ArrayList<Effect>();
    effects.add(after.put());
    effects.add(Audience.sessions(presence, after.available(), context));
    effects.addAll(Audience.othersFor(sender, before, context));
    effects.addAll(Audience.subscribers(presence, context));
    effects.addAll(Audience.probes(sender, context));
    return new Decision(Outcome.AVAILABLE, effects);
  }
}
