package chat.parlance.presence.provision;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.RosterPush;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.subscription.Watches;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes the account's half of what another one's roster was set to. Where there is no account, or
/// no room in its roster, the other hears that nobody sees anybody.
final class BondTaking implements Handler<Told> {

  enum Outcome {
    TAKEN,
    KNOWN,
    NO_SUCH_ACCOUNT,
    ROSTER_FULL
  }

  private final RosterProperties limits;

  BondTaking(RosterProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Told> route() {
    return Route.told(Bond.NAME);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, HostedAccount.FACT, Roster.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var bond = told.as(Bond.class);
    if (bond == null) {
      throw new IllegalArgumentException("no bond");
    }
    if (!AccountPresence.existsIn(context.facts())) {
      return new Decision(Outcome.NO_SUCH_ACCOUNT, refuse(bond, told.teller(), context));
    }
    var roster = Roster.in(context.facts());
    var before = roster.item(told.teller());
    var after = taken(before, bond);
    return roster.hasRoomFor(after, limits)
        ? take(before, after, bond, context)
        : new Decision(Outcome.ROSTER_FULL, refuse(bond, told.teller(), context));
  }

  private static RosterItem taken(RosterItem before, Bond bond) {
    var state = before.subscription();
    boolean to = bond.sees() || state.hasTo();
    boolean from = bond.seen() || state.hasFrom();
    return before.asListed().in(state.decided(to, from));
  }

  private static Decision take(RosterItem before, RosterItem after, Bond bond, Context context) {
    boolean changed = !after.equals(before);
    var effects = new ArrayList<Effect>(RosterPush.change(after, context));
    if (changed || bond.fresh()) {
      effects.add(new Tell(Inbox.PRESENCE, after.jid(), Bond.TAKEN, bond.reversed()));
    }
    if (after.hasTo() && !before.hasTo()) {
      effects.addAll(Watches.begin(after.jid(), context));
    }
    return new Decision(changed ? Outcome.TAKEN : Outcome.KNOWN, effects);
  }

  private static List<Effect> refuse(Bond bond, BareJid teller, Context context) {
    var effects = new ArrayList<Effect>();
    if (bond.seen()) {
      effects.add(send(Presence.Type.UNSUBSCRIBED, teller, context));
    }
    if (bond.sees()) {
      effects.add(send(Presence.Type.UNSUBSCRIBE, teller, context));
    }
    return effects;
  }

  static Effect send(Presence.Type type, BareJid contact, Context context) {
    var stanza = PresenceStanzas.of(type, context.address(), contact);
    return new Send(Inbox.PRESENCE, contact, stanza, null);
  }
}
