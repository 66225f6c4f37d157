package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.blocking.guard.Shunned;
import chat.parlance.presence.caps.Client;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.List;
import java.util.stream.Stream;

/// Who is told of a session's presence, and of whose presence a session is told.
public final class Audience {

  private static final int SHORT_BYTES = 512;

  private Audience() {}

  /// All who see the account's presence: its own sessions, as it is implicitly subscribed to itself
  /// (RFC 6121 section 4.2.2), and those of contacts. Without a `to`, so that it is the same for
  /// all.
  public static List<Effect> everybody(
      Presence presence, List<SessionAddress> own, Context context) {
    var shunned = Shunned.in(context.facts());
    var resource = presence.from() instanceof FullJid from ? from.resourcepart() : "";
    var sessions =
        Watchers.in(context.facts()).and(own, watcher -> shunned.isHeardBy(watcher, resource));
    return sessions.isEmpty() ? List.of() : List.of(deliver(presence, sessions));
  }

  /// What the account's other sessions have broadcast, for one that is new.
  static List<Effect> othersFor(BoundSession fresh, AccountPresence others) {
    return others
        .presences()
        .<Effect>map(presence -> deliver(presence, List.of(fresh.address())))
        .toList();
  }

  private static Deliver deliver(Presence presence, List<SessionAddress> sessions) {
    return new Deliver(sessions, presence.element(), Undelivered.DROP);
  }

  /// Tells those whose presence the account may see what a session wants of them: in the place of
  /// probes (section 4.3), which are for other servers.
  static List<Effect> contacts(BoundSession session, Watching.Change change, Context context) {
    var wish = Client.watching(session, change, context);
    var contacts = Roster.in(context.facts()).subscriptions();
    // To itself it tells what its client is interested in.
    boolean itself = wish.client() != null && change != Watching.Change.END;
    return Watchers.tell(
        itself ? Stream.concat(Stream.of(context.address()), contacts) : contacts, wish);
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
