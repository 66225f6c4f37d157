package chat.parlance.presence.session;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Undelivered;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.List;

/// Tells a client that its presence is beyond a limit.
public final class Refusal {

  private Refusal() {}

  /// Nothing but the answer.
  ///
  /// @param reason of the decision
  /// @param text what is beyond the limit
  public static Decision of(Enum<?> reason, Presence presence, BoundSession sender, String text) {
    var reply = presence.errorReply(StanzaError.of(Condition.POLICY_VIOLATION, text));
    return new Decision(
        reason, List.of(new Deliver(List.of(sender.address()), reply, Undelivered.DROP)));
  }
}
