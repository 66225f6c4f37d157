package chat.parlance.presence.probe;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Answers probes of those who may see the account's presence, and routes those that its own
/// clients send.
final class Probes implements Handler<Presence> {

  enum Outcome {
    ROUTED,
    ANSWERED,
    ANSWERED_NOBODY_THERE,
    NOT_SUBSCRIBED,
    NO_ADDRESS
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(
        EnumSet.of(Scope.ACCOUNT, Scope.RESOURCE), EnumSet.of(Presence.Type.PROBE));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT);
  }

  @Override
  public Decision decide(Presence probe, Context context) {
    Jid from = probe.from();
    Jid to = probe.to();
    if (from == null || to == null) {
      return Decision.nothing(Outcome.NO_ADDRESS);
    }
    return to.bare().equals(context.address())
        ? answer(from, to, context)
        : decision(Outcome.ROUTED, to, Stream.of(probe));
  }

  // Who may not know is told the same whether the account exists or not (section 4.3.2).
  private static Decision answer(Jid from, Jid to, Context context) {
    var account = context.address();
    if (!maySee(from, context)) {
      var unsubscribed = PresenceStanzas.of(Presence.Type.UNSUBSCRIBED, account, from.bare());
      return decision(Outcome.NOT_SUBSCRIBED, from, Stream.of(unsubscribed));
    }
    var presences = presences(to, AccountPresence.in(context.facts()));
    if (presences.isEmpty()) {
      var unavailable = PresenceStanzas.of(Presence.Type.UNAVAILABLE, to, from);
      return decision(Outcome.ANSWERED_NOBODY_THERE, from, Stream.of(unavailable));
    }
    return decision(
        Outcome.ANSWERED, from, presences.stream().map(presence -> presence.withTo(from)));
  }

  private static boolean maySee(Jid from, Context context) {
    var prober = from.bare();
    return prober.equals(context.address()) || Roster.in(context.facts()).isSubscriber(prober);
  }

  private static List<Presence> presences(Jid to, AccountPresence account) {
    if (!(to instanceof FullJid full)) {
      return account.presences().toList();
    }
    var session = account.withResource(full.resourcepart());
    var presence = session == null ? null : session.availability();
    return presence == null ? List.of() : List.of(presence);
  }

  private static Decision decision(Outcome outcome, Jid to, Stream<Presence> presences) {
    return new Decision(
        outcome,
        presences
            .<Effect>map(presence -> new Send(Inbox.PRESENCE, to.bare(), presence, null))
            .toList());
  }
}
