package chat.parlance.presence.roster;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.StanzaIds;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;

/// Changes a roster and tells the sessions that are interested (RFC 6121 section 2.1.6).
public final class RosterPush {

  private RosterPush() {}

  /// Changes an item; the sessions are told if they would see the difference.
  public static List<Effect> change(RosterItem changed, Context context) {
    var roster = Roster.in(context.facts());
    if (changed.equals(roster.item(changed.jid()))) {
      return List.of();
    }
    var after = roster.with(changed, version(context));
    var effects = new ArrayList<Effect>(List.of(after.put()));
    if (!after.version().equals(roster.version())) {
      effects.addAll(push(RosterQuery.of(after.version(), changed), context));
    }
    return effects;
  }

  static List<Effect> remove(BareJid contact, Context context) {
    var after = Roster.in(context.facts()).without(contact, version(context));
    var effects = new ArrayList<Effect>(List.of(after.put()));
    effects.addAll(push(RosterQuery.removed(after.version(), contact), context));
    return effects;
  }

  /// Each push has a version of its own (section 2.6.3): the place of the record that caused it.
  static String version(Context context) {
    return StanzaIds.of(context.recordId());
  }

  static List<Deliver> push(Element query, Context context) {
    return AccountPresence.in(context.facts()).interested().stream()
        .map(session -> push(query, session, context))
        .toList();
  }

  private static Deliver push(Element query, BoundSession session, Context context) {
    var iq =
        Element.builder("iq", Stanza.NAMESPACE)
            .attribute("type", "set")
            .attribute("id", "push-" + version(context))
            .attribute("to", new FullJid(context.address(), session.resource()).toString())
            .child(query)
            .build();
    return new Deliver(List.of(session.address()), iq, Undelivered.DROP);
  }
}
