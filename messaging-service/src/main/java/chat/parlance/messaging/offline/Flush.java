package chat.parlance.messaging.offline;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// Delivers what waits as soon as somebody can take it: in order, and taken out of the store by the
/// same decision. Not while a session is closing, for older messages may still be handed back.
final class Flush {

  enum Outcome {
    FLUSHED,
    NOBODY_AVAILABLE,
    SESSION_CLOSING,
    NOTHING_WAITS,
    NO_OCCASION
  }

  private Flush() {}

  static Decision decide(Context context) {
    var sessions = AccountSessions.in(context.facts());
    var receivers = sessions.receivers();
    if (receivers.isEmpty()) {
      return Decision.nothing(Outcome.NOBODY_AVAILABLE);
    }
    if (sessions.hasClosing()) {
      return Decision.nothing(Outcome.SESSION_CLOSING);
    }
    if (!Waiting.isIn(context.facts())) {
      return Decision.nothing(Outcome.NOTHING_WAITS);
    }
    var waiting = OfflineMessages.in(context.facts());
    var effects = new ArrayList<Effect>(waiting.messages().size() + 2);
    for (var message : waiting.messages()) {
      effects.add(new Deliver(receivers, element(message), Undelivered.RETURN));
    }
    effects.add(new Put<>(OfflineMessages.FACT, null));
    effects.add(new Put<>(Waiting.FACT, null));
    return new Decision(Outcome.FLUSHED, effects);
  }

  private static Element element(StoredMessage message) {
    return Element.ofTrusted(message.xml().getBytes(StandardCharsets.UTF_8));
  }
}
