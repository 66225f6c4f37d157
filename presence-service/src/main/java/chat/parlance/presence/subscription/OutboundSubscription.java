package chat.parlance.presence.subscription;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.RosterPush;
import chat.parlance.presence.roster.Separation;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.Refusal;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;

/// What the account sends to a contact (RFC 6121 sections 3.1.2, 3.1.5, 3.2.2, 3.3.2 and 3.4.2).
final class OutboundSubscription {

  enum Outcome {
    ROUTED,
    APPROVED_IN_ADVANCE,
    ADVANCE_APPROVAL_REVOKED,
    NOTHING_TO_ANSWER,
    ROSTER_FULL,
    TOO_MANY_REQUESTS
  }

  private final RosterProperties limits;

  OutboundSubscription(RosterProperties limits) {
    this.limits = limits;
  }

  Decision decide(Presence presence, BareJid contact, Context context) {
    var roster = Roster.in(context.facts());
    var item = roster.item(contact);
    if (lists(presence.type()) && !roster.hasRoomFor(item.asListed(), limits)) {
      return refused(Outcome.ROSTER_FULL, presence, "the roster is full", context);
    }
    if (asksOneMore(presence, item) && roster.asked() >= limits.maxAsked()) {
      var why = "too many requests have no answer yet";
      return refused(Outcome.TOO_MANY_REQUESTS, presence, why, context);
    }
    return switch (presence.type()) {
      case SUBSCRIBED -> approve(presence, item, context);
      case UNSUBSCRIBED -> cancel(presence, item, context);
      case SUBSCRIBE -> routed(presence, item.asListed(), context);
      default -> routed(presence, item, context);
    };
  }

  private static boolean lists(Presence.Type type) {
    return type == Presence.Type.SUBSCRIBE || type == Presence.Type.SUBSCRIBED;
  }

  private static boolean asksOneMore(Presence presence, RosterItem item) {
    var before = item.subscription();
    return presence.type() == Presence.Type.SUBSCRIBE && before.sent(presence.type()) != before;
  }

  private static Decision approve(Presence subscribed, RosterItem item, Context context) {
    if (item.subscription().routes(subscribed.type())) {
      return routed(subscribed, item.asListed(), context);
    }
    if (item.subscription().hasFrom()) {
      return Decision.nothing(Outcome.NOTHING_TO_ANSWER);
    }
    var approved = item.asListed().approved(true);
    return new Decision(Outcome.APPROVED_IN_ADVANCE, RosterPush.change(approved, context));
  }

  private static Decision cancel(Presence unsubscribed, RosterItem item, Context context) {
    var revoked = item.approved(false);
    if (item.subscription().routes(unsubscribed.type())) {
      return routed(unsubscribed, revoked, context);
    }
    return item.approved()
        ? new Decision(Outcome.ADVANCE_APPROVAL_REVOKED, RosterPush.change(revoked, context))
        : Decision.nothing(Outcome.NOTHING_TO_ANSWER);
  }

  // What the contact sees ends before it is told so (section 3.2.2); it begins when the contact's
  // account, told so, asks for it (section 3.1.5).
  private static Decision routed(Presence presence, RosterItem item, Context context) {
    var before = item.subscription();
    var after = before.sent(presence.type());
    var effects = new ArrayList<Effect>();
    if (before.hasFrom() && !after.hasFrom() && !item.isGiven()) {
      effects.addAll(Separation.disappear(item.jid(), context));
    }
    effects.add(new Send(Inbox.PRESENCE, item.jid(), presence, null));
    effects.addAll(RosterPush.change(item.in(after), context));
    return new Decision(Outcome.ROUTED, effects);
  }

  private static Decision refused(Outcome outcome, Presence presence, String why, Context context) {
    var sender = AccountPresence.in(context.facts()).sender(context);
    return sender == null ? Decision.nothing(outcome) : Refusal.of(outcome, presence, sender, why);
  }
}
