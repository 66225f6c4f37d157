package chat.parlance.presence.directed;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.List;

/// Presence for the account: of a contact, or directed. Where nobody is there to take it, it is
/// dropped.
final class ReceivedPresence {

  enum Outcome {
    DELIVERED,
    NOBODY_THERE
  }

  private ReceivedPresence() {}

  static Decision decide(Presence presence, Jid to, Context context) {
    var sessions = receivers(presence, to, AccountPresence.in(context.facts()));
    if (sessions.isEmpty()) {
      return Decision.nothing(Outcome.NOBODY_THERE);
    }
    var deliver = new Deliver(sessions, presence.element(), Undelivered.DROP);
    return new Decision(Outcome.DELIVERED, List.of(deliver));
  }

  private static List<SessionAddress> receivers(
      Presence presence, Jid to, AccountPresence account) {
    return switch (to) {
      // Errors are for the session that made the mistake, and have its full JID.
      case BareJid _ -> presence.isError() ? List.of() : account.available();
      case FullJid full -> {
        var session = account.withResource(full.resourcepart());
        yield session == null ? List.of() : List.of(session.address());
      }
    };
  }
}
