package chat.parlance.presence.subscription;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.caps.Client;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.RosterPush;
import chat.parlance.presence.roster.Separation;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a contact sends to the account (RFC 6121 sections 3.1.3, 3.1.6, 3.2.3, 3.3.3 and 3.4.2).
final class InboundSubscription {

  enum Outcome {
    DELIVERED,
    REQUEST_KEPT,
    APPROVED_AT_ONCE,
    NOTHING_CHANGED,
    STRANGER_WITHDREW,
    TOO_MANY_REQUESTS,
    NO_SUCH_ACCOUNT
  }

  private final RosterProperties limits;

  InboundSubscription(RosterProperties limits) {
    this.limits = limits;
  }

  Decision decide(Presence presence, BareJid contact, Context context) {
    if (!AccountPresence.existsIn(context.facts())) {
      return Decision.nothing(Outcome.NO_SUCH_ACCOUNT);
    }
    var item = Roster.in(context.facts()).item(contact);
    return presence.type() == Presence.Type.SUBSCRIBE
        ? request(presence, item, context)
        : change(presence, item, context);
  }

  private Decision request(Presence subscribe, RosterItem item, Context context) {
    var state = item.subscription();
    if (state.hasFrom()) {
      return new Decision(Outcome.APPROVED_AT_ONCE, List.of(approval(item, context)));
    }
    if (item.approved()) {
      return approve(subscribe, item, context);
    }
    if (!state.delivers(subscribe.type())) {
      return Decision.nothing(Outcome.NOTHING_CHANGED);
    }
    var roster = Roster.in(context.facts());
    if (!item.listed() && roster.strangers() >= limits.maxRequests()) {
      return Decision.nothing(Outcome.TOO_MANY_REQUESTS);
    }
    var asked = item.in(state.received(subscribe.type())).asking(kept(subscribe));
    var effects = new ArrayList<>(RosterPush.change(asked, context));
    deliver(subscribe, AccountPresence.in(context.facts()).available(), effects);
    return new Decision(Outcome.REQUEST_KEPT, effects);
  }

  private Element kept(Presence subscribe) {
    var element = subscribe.element();
    return element.sizeBytes() <= limits.maxRequestBytes()
        ? element
        : element.withoutChildren(child -> true);
  }

  private static Decision approve(Presence subscribe, RosterItem item, Context context) {
    var asked = item.subscription().received(subscribe.type());
    var approved = item.in(asked.sent(Presence.Type.SUBSCRIBED));
    var effects = new ArrayList<Effect>();
    effects.add(approval(item, context));
    effects.addAll(RosterPush.change(approved, context));
    return new Decision(Outcome.APPROVED_AT_ONCE, effects);
  }

  private static Effect approval(RosterItem item, Context context) {
    var subscribed = PresenceStanzas.of(Presence.Type.SUBSCRIBED, context.address(), item.jid());
    return new Send(Inbox.PRESENCE, item.jid(), subscribed, null);
  }

  private static Decision change(Presence presence, RosterItem item, Context context) {
    var before = item.subscription();
    if (!before.delivers(presence.type())) {
      return Decision.nothing(Outcome.NOTHING_CHANGED);
    }
    var after = before.received(presence.type());
    var effects = new ArrayList<Effect>();
    if (before.hasFrom() && !after.hasFrom()) {
      effects.addAll(Separation.disappear(item.jid(), context));
    }
    if (item.listed()) {
      deliver(presence, interested(context), effects);
    }
    effects.addAll(RosterPush.change(item.in(after), context));
    if (after.hasTo() && !before.hasTo()) {
      effects.addAll(watch(item.jid(), context));
    }
    return new Decision(item.listed() ? Outcome.DELIVERED : Outcome.STRANGER_WITHDREW, effects);
  }

  private static List<Effect> watch(BareJid contact, Context context) {
    return AccountPresence.in(context.facts()).sessions().stream()
        .filter(BoundSession::isAvailable)
        .map(session -> Client.watching(session, Watching.Change.BEGIN, context))
        .flatMap(wish -> Watchers.tell(Stream.of(contact), wish).stream())
        .toList();
  }

  private static List<SessionAddress> interested(Context context) {
    return AccountPresence.in(context.facts()).interested().stream()
        .map(BoundSession::address)
        .toList();
  }

  private static void deliver(
      Presence presence, List<SessionAddress> sessions, List<Effect> effects) {
    if (!sessions.isEmpty()) {
      effects.add(new Deliver(sessions, presence.element(), Undelivered.DROP));
    }
  }
}
