package chat.parlance.messaging.offline;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.blocking.Blocking;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Delivers what waits as soon as somebody can take it: in order, and taken out of the store by the
/// same decision. Not while a session is closing, for older messages may still be handed back; but
/// that isn't waited for without end, should its gateway never come back.
final class Flush {

  enum Outcome {
    FLUSHED,
    NOBODY_AVAILABLE,
    SESSION_CLOSING,
    NOTHING_WAITS,
    NO_OCCASION
  }

  private final Duration closingLimit;

  /// @param closingLimit how long a closing session is waited for
  Flush(Duration closingLimit) {
    this.closingLimit = closingLimit;
  }

  Decision decide(Context context) {
    var known = AccountSessions.in(context.facts());
    var receivers = known.receivers();
    if (receivers.isEmpty()) {
      return Decision.nothing(Outcome.NOBODY_AVAILABLE);
    }
    var effects = new ArrayList<Effect>();
    if (known.hasClosing()) {
      var left = known.withoutEndedBefore(context.now().minus(closingLimit));
      if (left.hasClosing()) {
        return Decision.nothing(Outcome.SESSION_CLOSING);
      }
      effects.add(new Put<>(AccountSessions.FACT, left));
    }
    if (!Waiting.isIn(context.facts())) {
      return new Decision(Outcome.NOTHING_WAITS, effects);
    }
    addWaiting(effects, receivers, context);
    return new Decision(Outcome.FLUSHED, effects);
  }

  private static void addWaiting(
      List<Effect> effects, List<SessionAddress> receivers, Context context) {
    OfflineMessages.in(context.facts()).messages().stream()
        .map(Flush::element)
        .filter(message -> !Blocking.isBlocked(message, context.facts()))
        .map(message -> new Deliver(receivers, message, Undelivered.RETURN))
        .forEach(effects::add);
    effects.add(new Put<>(OfflineMessages.FACT, null));
    effects.add(new Put<>(Waiting.FACT, null));
  }

  private static Element element(StoredMessage message) {
    return Element.ofTrusted(message.xml().getBytes(StandardCharsets.UTF_8));
  }
}
