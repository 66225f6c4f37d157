package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.SessionAddress;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.List;

/// Tells all who saw a session's presence that it isn't available any more (RFC 6121 section 4.5).
public final class Farewell {

  private Farewell() {}

  /// For a session that says so itself and stays connected.
  static List<Effect> of(BoundSession session, Presence unavailable, Context context) {
    var after = AccountPresence.in(context.facts()).with(session.unavailable());
    var hearers = new ArrayList<>(after.available());
    hearers.add(session.address());
    return told(session, unavailable, after, hearers, context);
  }

  /// For a session that is over.
  static List<Effect> ofEnded(BoundSession session, AccountPresence after, Context context) {
    var unavailable = PresenceStanzas.unavailable(context.address(), session);
    return told(session, unavailable, after, after.available(), context);
  }

  /// For a session that nobody is to see any more, and that isn't told of it.
  public static List<Effect> ofUnseen(BoundSession session, Context context) {
    var unavailable = PresenceStanzas.unavailable(context.address(), session);
    var after = AccountPresence.in(context.facts()).with(session.unavailable());
    return told(session, unavailable, after, after.available(), context);
  }

  private static List<Effect> told(
      BoundSession session,
      Presence unavailable,
      AccountPresence after,
      List<SessionAddress> hearers,
      Context context) {
    var effects = new ArrayList<Effect>();
    effects.add(after.put());
    if (session.isAvailable()) {
      effects.addAll(Audience.everybody(unavailable, hearers, context));
      effects.addAll(Audience.contacts(session, Watching.Change.END, context));
    }
    var directed = DirectedTargets.in(context.facts());
    if (!directed.of(session.address()).isEmpty()) {
      effects.add(directed.without(session.address()).put());
      effects.addAll(Audience.directed(session, unavailable, context));
    }
    return effects;
  }
}
