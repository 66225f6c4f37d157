package chat.parlance.gateway.stream;

import chat.parlance.gateway.registration.Registration;
import chat.parlance.gateway.sasl.Authenticated;
import chat.parlance.gateway.sasl.SaslExchange;
import chat.parlance.gateway.sasl.SaslFailure;
import chat.parlance.gateway.sasl.SaslStep;
import chat.parlance.gateway.stream.StreamMeters.Authentication;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SASL (RFC 6120 section 6), and registration before it (XEP-0077).
final class Authenticating implements Stage {

  private static final Logger log = LoggerFactory.getLogger(Authenticating.class);

  private @Nullable SaslExchange exchange;
  private long since;
  private int failures;

  @Override
  public void receive(Element element, StreamConnection stream) {
    switch (element.namespace()) {
      case Sasl.NAMESPACE -> sasl(element, stream);
      case Stanza.NAMESPACE -> stanza(element, stream);
      case Sm.NAMESPACE -> stream.send(Sm.failed(StanzaError.Condition.UNEXPECTED_REQUEST, null));
      default -> stream.fail(Condition.UNSUPPORTED_STANZA_TYPE);
    }
  }

  private void sasl(Element element, StreamConnection stream) {
    switch (element.name()) {
      case "auth" -> begin(element, stream);
      case "response" -> respond(element, stream);
      case "abort" -> failed(SaslFailure.ABORTED, stream);
      default -> stream.fail(Condition.UNSUPPORTED_STANZA_TYPE);
    }
  }

  private void begin(Element auth, StreamConnection stream) {
    if (exchange != null) {
      failed(SaslFailure.ABORTED, stream); // or there would be no end to looking up accounts
      return;
    }
    since = stream.server().authenticator().moment();
    var mechanism = auth.attribute("mechanism");
    exchange =
        mechanism == null ? null : stream.server().authenticator().begin(mechanism, stream.peer());
    if (exchange == null) {
      failed(SaslFailure.INVALID_MECHANISM, stream);
    } else if (auth.text().isEmpty()) {
      stream.send(Sasl.challenge(new byte[0])); // every mechanism here lets the client begin
    } else {
      respond(auth, stream);
    }
  }

  private void respond(Element element, StreamConnection stream) {
    var current = exchange;
    var data = Sasl.decoded(element);
    if (current == null) {
      failed(SaslFailure.MALFORMED_REQUEST, stream);
    } else if (data == null) {
      failed(SaslFailure.INCORRECT_ENCODING, stream);
    } else {
      stream.step(
          CompletableFuture.supplyAsync(() -> current.respond(data), stream.server().blocking()),
          (step, failure) -> answer(step, failure, stream));
    }
  }

  private void answer(
      @Nullable SaslStep step, @Nullable Throwable failure, StreamConnection stream) {
    switch (step) {
      case null -> {
        log.atWarn().setCause(failure).log("authentication_failed");
        stream.server().meters().authentication(Authentication.BROKEN);
        failed(SaslFailure.TEMPORARY_AUTH_FAILURE, stream);
      }
      case SaslStep.Challenge(var data) -> stream.send(Sasl.challenge(data));
      case SaslStep.Success(var account, var data) -> {
        stream.server().meters().authentication(Authentication.SUCCEEDED);
        stream.send(Sasl.success(data));
        stream.restart(new Authenticated(account, since));
      }
      case SaslStep.Failure(var why) -> {
        stream.server().meters().authentication(Authentication.FAILED);
        failed(why, stream);
      }
    }
  }

  /// RFC 6120 section 6.4.5: a few attempts, then the stream is closed.
  private void failed(SaslFailure why, StreamConnection stream) {
    exchange = null;
    failures++;
    stream.send(Sasl.failure(why));
    if (failures >= stream.server().authenticator().attemptsPerStream()) {
      stream.fail(Condition.POLICY_VIOLATION);
    }
  }

  private static void stanza(Element element, StreamConnection stream) {
    var server = stream.server();
    var iq = request(element);
    if (iq == null || !server.registration().enabled()) {
      stream.fail(Condition.NOT_AUTHORIZED);
      return;
    }
    stream.step(
        server.registration().answer(iq, stream.peer().address(), null),
        (answer, failure) ->
            stream.send(
                answer == null
                    ? iq.errorReply(StanzaError.of(StanzaError.Condition.INTERNAL_SERVER_ERROR))
                    : answer));
  }

  /// A request to register; null if it is anything else.
  private static @Nullable Iq request(Element element) {
    try {
      return Stanza.of(element) instanceof Iq iq
              && iq.isRequest()
              && iq.has("query", Registration.NAMESPACE)
          ? iq
          : null;
    } catch (InvalidStanzaException e) {
      return null;
    }
  }
}
