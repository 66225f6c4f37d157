package chat.parlance.presence.roster;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.List;

/// Changes a roster and tells the sessions that are interested (RFC 6121 section 2.1.6).
public final class RosterPush {

  private RosterPush() {}

  /// Changes an item; the sessions are told if they would see the difference. Nothing that clients
  /// see is removed by that.
  public static List<Effect> change(RosterItem changed, Context context) {
    return RosterEdit.of(context).put(changed).effects(Integer.MAX_VALUE);
  }

  /// For every session that is interested.
  static List<Deliver> of(Element query, Context context) {
    return AccountPresence.in(context.facts()).interested().stream()
        .map(session -> of(query, session, context))
        .toList();
  }

  /// For one session. What it is of has a version of its own, and so has it an id.
  static Deliver of(Element query, BoundSession session, Context context) {
    var iq =
        Element.builder("iq", Stanza.NAMESPACE)
            .attribute("type", "set")
            .attribute("id", "push-" + query.attribute("ver"))
            .attribute("to", new FullJid(context.address(), session.resource()).toString())
            .child(query)
            .build();
    return new Deliver(List.of(session.address()), iq, Undelivered.DROP);
  }
}
