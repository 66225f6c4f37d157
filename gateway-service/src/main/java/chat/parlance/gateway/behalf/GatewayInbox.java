package chat.parlance.gateway.behalf;

import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what the log has for this gateway itself: answers to what it asked, and what other
/// gateways ask. Called on the thread that reads the log, which it doesn't hold up.
public final class GatewayInbox implements Consumer<Element> {

  /// After that nobody waits for an answer any more, and what was wanted may not be any more.
  static final Duration TOO_LATE = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(GatewayInbox.class);

  private final PendingRequests answers;
  private final GatewayHandlers handlers;
  private final GatewayLog out;
  private final Executor blocking;
  private final InstantSource clock;

  public GatewayInbox(
      PendingRequests answers,
      GatewayHandlers handlers,
      GatewayLog out,
      Executor blocking,
      InstantSource clock) {
    this.answers = answers;
    this.handlers = handlers;
    this.out = out;
    this.blocking = blocking;
    this.clock = clock;
  }

  @Override
  public void accept(Element stanza) {
    if (!(Stanza.ofTrusted(stanza) instanceof Iq iq) || !iq.isRequest()) {
      answers.accept(stanza);
    } else if (iq.from() instanceof FullJid asker && !isLate(iq.payload())) {
      blocking.execute(() -> answer(iq, Integer.parseInt(asker.resourcepart())));
    }
  }

  private boolean isLate(@Nullable Element payload) {
    var at = payload == null ? null : payload.attribute(GatewayRequests.AT);
    return at == null || clock.millis() - Long.parseLong(at) > TOO_LATE.toMillis();
  }

  private void answer(Iq request, int asker) {
    var answer = answer(request);
    out.toGateway(
        asker,
        answer,
        () ->
            out.toGateway(
                asker, request.errorReply(StanzaError.of(Condition.POLICY_VIOLATION)), () -> {}));
  }

  private Element answer(Iq request) {
    var payload = request.payload();
    try {
      var handler = payload == null ? null : handlers.of(payload);
      return payload == null || handler == null
          ? request.errorReply(StanzaError.of(Condition.SERVICE_UNAVAILABLE))
          : request.result(handler.answer(payload));
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("gateway_answer_failed");
      return request.errorReply(StanzaError.of(Condition.INTERNAL_SERVER_ERROR));
    }
  }
}
