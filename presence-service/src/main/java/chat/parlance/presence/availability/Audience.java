package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.List;

/// Who is told of a session's presence, and of whose presence a session is told.
final class Audience {

  private static final int SHORT_BYTES = 512;

  private Audience() {}

  /// The account's own sessions: it is implicitly subscribed to its own presence (RFC 6121 section
  /// 4.2.2).
  static Effect sessions(Presence presence, List<SessionAddress> sessions, Context context) {
    var element = presence.withTo(context.address()).element();
    return new Deliver(sessions, element, Undelivered.DROP);
  }

  /// What the account's other sessions have broadcast, for one that is new.
  static List<Effect> othersFor(BoundSession fresh, AccountPresence others, Context context) {
    return others
        .presences()
        .<Effect>map(presence -> sessions(presence, List.of(fresh.address()), context))
        .toList();
  }

  /// Contacts that see the account's presence.
  static List<Effect> subscribers(Presence presence, Context context) {
    return Roster.in(context.facts())
        .subscribers()
        .<Effect>map(contact -> send(presence, contact))
        .toList();
  }

  /// Asks contacts for their presence. From the full JID (section 4.3.1 has the bare one), so that
  /// the answers don't go to the account's other sessions, which know.
  static List<Effect> probes(BoundSession fresh, Context context) {
    var from = new FullJid(context.address(), fresh.resource());
    return Roster.in(context.facts())
        .subscriptions()
        .<Effect>map(
            contact -> send(PresenceStanzas.of(Presence.Type.PROBE, from, contact), contact))
        .toList();
  }

  /// Whom the session has sent directed presence, but for those who see it anyway (section 4.6.3).
  /// They are many and no contacts, so they hear what it says only if that is short.
  static List<Effect> directed(BoundSession session, Presence presence, Context context) {
    var roster = Roster.in(context.facts());
    var said =
        presence.element().sizeBytes() <= SHORT_BYTES
            ? presence
            : PresenceStanzas.unavailable(context.address(), session);
    return DirectedTargets.in(context.facts()).of(session.address()).stream()
        .filter(target -> !roster.isSubscriber(target.bare()))
        .<Effect>map(target -> send(said, target))
        .toList();
  }

  private static Send send(Presence presence, Jid to) {
    return new Send(Inbox.PRESENCE, to.bare(), presence.withTo(to), null);
  }
}
