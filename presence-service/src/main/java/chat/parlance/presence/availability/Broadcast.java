package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.caps.Client;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.session.Refusal;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
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
    WAITS,
    UNCHANGED,
    UNAVAILABLE,
    TOO_LARGE,
    DIRECTED,
    UNKNOWN_SESSION
  }

  private final StanzaProperties limits;
  private final Coalescing coalescing;

  Broadcast(StanzaProperties limits, Coalescing coalescing) {
    this.limits = limits;
    this.coalescing = coalescing;
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(
        Scope.OWN_ACCOUNT, EnumSet.of(Presence.Type.AVAILABLE, Presence.Type.UNAVAILABLE));
  }

  /// The roster only where a session comes or goes.
  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, DirectedTargets.FACT, Watchers.FACT);
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
    return presence.type() == Presence.Type.UNAVAILABLE
        ? disappear(presence, sender, context)
        : available(presence, sender, context);
  }

  // Who goes is let go, whatever it says.
  private Decision disappear(Presence presence, BoundSession sender, Context context) {
    var said = limits.isTooLarge(presence) ? PresenceStanzas.withoutContent(presence) : presence;
    return new Decision(Outcome.UNAVAILABLE, Farewell.of(sender, said, context));
  }

  private Decision available(Presence presence, BoundSession sender, Context context) {
    var before = AccountPresence.in(context.facts());
    var after = before.with(sender.available(presence.element()));
    if (limits.isTooLarge(presence)) {
      return Refusal.of(Outcome.TOO_LARGE, presence, sender, "the presence is too large");
    }
    if (after.presenceBytes() > limits.maxAccountBytes()) {
      return Refusal.of(
          Outcome.TOO_LARGE, presence, sender, "all presence of the account is too large");
    }
    return sender.isAvailable()
        ? update(presence, sender, before, context)
        : appear(presence, sender, before, after, context);
  }

  private Decision update(
      Presence presence, BoundSession sender, AccountPresence before, Context context) {
    if (Coalescing.saysTheSame(presence.element(), sender.presence())) {
      return Decision.nothing(Outcome.UNCHANGED);
    }
    var burst = sender.burst();
    if (burst != null && Coalescing.mayWait(presence, sender, context.now())) {
      return new Decision(Outcome.WAITS, Coalescing.keep(presence, sender, burst, before));
    }
    var changed = coalescing.told(presence.element(), sender, context.now());
    var effects = new ArrayList<Effect>();
    effects.add(before.with(changed).put());
    if (!Coalescing.saysTheSame(presence.element(), sender.outdated())) {
      effects.addAll(Audience.everybody(presence, before.available(), context));
    }
    if (!Objects.equals(Client.of(presence.element()), Client.of(sender.presence()))) {
      effects.addAll(Audience.contacts(changed, Watching.Change.CLIENT, context));
    }
    return new Decision(Outcome.UPDATED, effects);
  }

  // Section 4.2.2. The others' presence is for the new session only.
  private static Decision appear(
      Presence presence,
      BoundSession sender,
      AccountPresence before,
      AccountPresence after,
      Context context) {
    var effects = new ArrayList<Effect>();
    effects.add(after.put());
    effects.addAll(Audience.everybody(presence, after.available(), context));
    effects.addAll(Audience.othersFor(sender, before));
    var now = sender.available(presence.element());
    effects.addAll(Audience.contacts(now, Watching.Change.BEGIN, context));
    return new Decision(Outcome.AVAILABLE, effects);
  }
}
