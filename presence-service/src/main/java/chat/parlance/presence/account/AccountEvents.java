package chat.parlance.presence.account;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Held;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.Separation;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Learns of accounts, and forgets them: the contacts of a deleted one are told, as if it had
/// removed each from its roster.
final class AccountEvents implements Handler<AccountEvent> {

  enum Outcome {
    KNOWN,
    ALREADY_KNOWN,
    ERASED
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, DirectedTargets.FACT, HostedAccount.FACT, Roster.FACT);
  }

  @Override
  public List<Held> holds() {
    return List.of(
        Held.of(Roster.FACT),
        Held.of(AccountPresence.FACT),
        Held.of(HostedAccount.FACT).notGiven("that there is an account, its own line says"),
        Held.of(DirectedTargets.FACT),
        Watchers.HELD.notGiven("who looks on is the others' affair"));
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    return switch (event.kind()) {
      case CREATED, ENABLED, DISABLED -> learn(context);
      case DELETED -> new Decision(Outcome.ERASED, erase(context));
    };
  }

  private static Decision learn(Context context) {
    return context.facts().get(HostedAccount.FACT) != null
        ? Decision.nothing(Outcome.ALREADY_KNOWN)
        : new Decision(Outcome.KNOWN, List.of(HostedAccount.put()));
  }

  private List<Effect> erase(Context context) {
    var roster = Roster.in(context.facts());
    var presence = AccountPresence.in(context.facts());
    var effects = new ArrayList<Effect>();
    roster.items().forEach(item -> effects.addAll(separation(item, context)));
    presence
        .sessions()
        .forEach(session -> undirect(session, roster, context).forEach(effects::add));
    effects.addAll(Erasure.effects(holds(), context.facts()));
    return effects;
  }

  // A shared group takes away what it gives, but that takes a while.
  private static List<Effect> separation(RosterItem item, Context context) {
    var effects = new ArrayList<>(Separation.from(item, context));
    if (item.isGiven()) {
      effects.addAll(Separation.disappear(item.jid(), context));
    }
    return effects;
  }

  private static Stream<Effect> undirect(BoundSession session, Roster roster, Context context) {
    Presence unavailable = PresenceStanzas.unavailable(context.address(), session);
    return DirectedTargets.in(context.facts()).of(session.address()).stream()
        .filter(target -> !roster.isSubscriber(target.bare()))
        .map(target -> new Send(Inbox.PRESENCE, target.bare(), unavailable.withTo(target), null));
  }
}
