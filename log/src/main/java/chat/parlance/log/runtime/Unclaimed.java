package chat.parlance.log.runtime;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Undelivered;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers for records that no handler takes. A request must be answered all the same (RFC 6120
/// section 8.2.3).
final class Unclaimed {

  static final String NAME = "Unclaimed";

  enum Outcome {
    SERVICE_UNAVAILABLE,
    NOBODY_TO_ANSWER,
    NOTHING_TO_ANSWER
  }

  private static final StanzaError ERROR =
      StanzaError.of(StanzaError.Condition.SERVICE_UNAVAILABLE);

  private Unclaimed() {}

  static Decided decide(Envelope envelope) {
    var decision =
        envelope.payload() instanceof StanzaPayload(Iq iq) && iq.isRequest()
            ? refuse(iq, envelope.session())
            : Decision.nothing(Outcome.NOTHING_TO_ANSWER);
    return new Decided(NAME, decision);
  }

  private static Decision refuse(Iq request, @Nullable SessionAddress session) {
    var error = request.errorReply(ERROR);
    if (session != null) {
      var deliver = new Effect.Deliver(List.of(session), error, Undelivered.DROP);
      return new Decision(Outcome.SERVICE_UNAVAILABLE, List.of(deliver));
    }
    var from = request.from();
    if (from == null) {
      return Decision.nothing(Outcome.NOBODY_TO_ANSWER);
    }
    var send = new Effect.Send(Inbox.MESSAGING, from.bare(), Stanza.ofTrusted(error), null);
    return new Decision(Outcome.SERVICE_UNAVAILABLE, List.of(send));
  }
}
