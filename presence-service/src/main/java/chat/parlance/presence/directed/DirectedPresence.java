package chat.parlance.presence.directed;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.List;

/// Presence that a client of the account sends to somebody. It is remembered, so that it can be
/// taken back when the session is no longer available (RFC 6121 section 4.6.3).
final class DirectedPresence {

  enum Outcome {
    ROUTED,
    ROUTED_AND_REMEMBERED,
    TOO_MANY_TARGETS,
    UNKNOWN_SESSION
  }

  private final int maxTargets;

  DirectedPresence(int maxTargets) {
    this.maxTargets = maxTargets;
  }

  Decision decide(Presence presence, Jid to, Context context) {
    var account = AccountPresence.in(context.facts());
    var sender = account.sender(context);
    if (sender == null) {
      return Decision.nothing(Outcome.UNKNOWN_SESSION);
    }
    var send = new Send(Inbox.PRESENCE, to.bare(), presence, null);
    var remembered = remember(sender, presence, to);
    if (remembered.equals(sender)) {
      return new Decision(Outcome.ROUTED, List.of(send));
    }
    if (remembered.directed().size() > maxTargets) {
      return refuse(presence, sender);
    }
    Effect put = account.with(remembered).put();
    return new Decision(Outcome.ROUTED_AND_REMEMBERED, List.of(put, send));
  }

  private static BoundSession remember(BoundSession sender, Presence presence, Jid to) {
    return switch (presence.type()) {
      case AVAILABLE -> sender.directedTo(to);
      case UNAVAILABLE -> sender.notDirectedTo(to);
      default -> sender;
    };
  }

  private static Decision refuse(Presence presence, BoundSession sender) {
    var error = StanzaError.of(Condition.POLICY_VIOLATION, "directed presence to too many");
    var reply = presence.errorReply(error);
    return new Decision(
        Outcome.TOO_MANY_TARGETS,
        List.of(new Deliver(List.of(sender.address()), reply, Undelivered.DROP)));
  }
}
