package chat.parlance.presence.provision;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.RosterPush;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Hears that a contact's account has taken its half. Where a client of either has ended meanwhile
/// what it was to see, that counts, and the contact is told so.
final class BondCheck implements Handler<Told> {

  enum Outcome {
    AGREED,
    ENDED_MEANWHILE
  }

  @Override
  public Route<Told> route() {
    return Route.told(Bond.TAKEN);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var taken = told.as(Bond.class);
    if (taken == null) {
      throw new IllegalArgumentException("no bond");
    }
    var item = Roster.in(context.facts()).item(told.teller());
    var state = item.subscription();
    var effects = new ArrayList<Effect>();
    // The teller lets this account see it.
    if (taken.sees() && !state.hasTo() && !state.isPendingOut()) {
      effects.add(BondTaking.send(Presence.Type.UNSUBSCRIBE, item.jid(), context));
    }
    if (taken.seen() && !state.hasFrom() && !state.isPendingIn()) {
      effects.add(BondTaking.send(Presence.Type.UNSUBSCRIBED, item.jid(), context));
    }
    var ended = effects.isEmpty() ? Outcome.AGREED : Outcome.ENDED_MEANWHILE;
    if (taken.seen() && state.isPendingIn()) {
      effects.addAll(approve(item, context));
    }
    return new Decision(ended, effects);
  }

  // It has asked meanwhile for what it was given.
  private static List<Effect> approve(RosterItem item, Context context) {
    var state = item.subscription().sent(Presence.Type.SUBSCRIBED);
    return RosterPush.change(item.in(state), context);
  }
}
