package chat.parlance.gateway.stream;

import chat.parlance.gateway.sasl.Authenticated;
import chat.parlance.gateway.session.BindRefusedException;
import chat.parlance.gateway.session.ResumptionFailedException;
import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.StreamErrorException;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.stream.StreamError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for a resource to bind (RFC 6120 section 7) or a session to go on with (XEP-0198 section
/// 5).
@Implements(
    rfc = 6120,
    version = "sections 4, 6, 7 and 8",
    status = Implements.Status.PARTIAL,
    note = "For clients, over WebSocket; TLS by the server, not by STARTTLS.")
record Binding(Authenticated client) implements Stage {

  static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-bind";

  private static final Logger log = LoggerFactory.getLogger(Binding.class);

  @Override
  public void receive(Element element, StreamConnection stream) {
    switch (element.namespace()) {
      case Stanza.NAMESPACE -> stanza(element, stream);
      case Sm.NAMESPACE -> management(element, stream);
      default -> stream.fail(Condition.UNSUPPORTED_STANZA_TYPE);
    }
  }

  private void stanza(Element element, StreamConnection stream) {
    try {
      if (Stanza.of(element) instanceof Iq iq && iq.has("bind", NAMESPACE)) {
        bind(iq, stream);
        return;
      }
    } catch (InvalidStanzaException e) {
      // whatever it is, it comes too early
    }
    stream.fail(Condition.NOT_AUTHORIZED); // section 7.1: MUST NOT process it
  }

  private void bind(Iq iq, StreamConnection stream) {
    if (iq.type() != Iq.Type.SET) {
      stream.send(iq.errorReply(StanzaError.of(StanzaError.Condition.BAD_REQUEST)));
      return;
    }
    stream.step(
        stillIn(stream)
            .thenComposeAsync(
                in -> stream.server().sessions().bind(client.jid(), resource(iq), stream),
                stream.eventLoop())
            .thenCompose(session -> stillIn(session, stream)),
        (session, failure) -> bound(iq, session, failure, stream));
  }

  /// What an administrator did meanwhile ends sessions, and this isn't one yet.
  private CompletableFuture<Void> stillIn(StreamConnection stream) {
    var server = stream.server();
    if (!server.authenticator().mayBeOut(client)) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(
        () -> {
          if (!server.authenticator().isStillIn(client)) {
            throw new StreamErrorException(StreamError.of(Condition.NOT_AUTHORIZED), null);
          }
        },
        server.blocking());
  }

  /// It may have been done just before the session could be found.
  private CompletableFuture<Session> stillIn(Session session, StreamConnection stream) {
    return stillIn(stream)
        .whenComplete((in, out) -> {
          if (out != null) {
            session.close(StreamError.of(Condition.NOT_AUTHORIZED));
          }
        })
        .thenApply(in -> session);
  }

  private static @Nullable String resource(Iq iq) {
    var bind = iq.payload();
    var resource = bind == null ? null : bind.child("resource", NAMESPACE);
    var text = resource == null ? "" : resource.text();
    return text.isEmpty() ? null : text;
  }

  private static void bound(
      Iq iq, @Nullable Session session, @Nullable Throwable failure, StreamConnection stream) {
    if (session != null) {
      var jid = Element.builder("jid", NAMESPACE).text(session.jid().toString()).build();
      stream.send(iq.result(Element.builder("bind", NAMESPACE).child(jid).build()));
      stream.begin(session);
      return;
    }
    switch (cause(failure)) {
      case BindRefusedException refused -> stream.send(iq.errorReply(refused.error()));
      case StreamErrorException wrong -> stream.fail(wrong.error(), wrong.detail());
      case null, default -> {
        log.atError().setCause(failure).log("binding_failed");
        stream.send(iq.errorReply(StanzaError.of(StanzaError.Condition.INTERNAL_SERVER_ERROR)));
      }
    }
  }

  private void management(Element element, StreamConnection stream) {
    var id = element.attribute("previd");
    long handled = Sm.count(element);
    if (!element.name().equals("resume")) {
      stream.send(Sm.failed(StanzaError.Condition.UNEXPECTED_REQUEST, null));
    } else if (id == null || handled < 0) {
      stream.send(Sm.failed(StanzaError.Condition.BAD_REQUEST, null));
    } else {
      stream.step(
          stream.server().sessions().resume(client.jid(), id, handled, stream),
          (session, failure) -> resumed(session, failure, stream));
    }
  }

  private static void resumed(
      @Nullable Session session, @Nullable Throwable failure, StreamConnection stream) {
    if (session != null) {
      stream.begin(session);
      return;
    }
    switch (cause(failure)) {
      case ResumptionFailedException failed ->
          stream.send(Sm.failed(failed.condition(), failed.handled()));
      case StreamErrorException wrong -> stream.fail(wrong.error(), wrong.detail());
      case null, default -> {
        log.atError().setCause(failure).log("resumption_failed");
        stream.send(Sm.failed(StanzaError.Condition.INTERNAL_SERVER_ERROR, null));
      }
    }
  }

  private static @Nullable Throwable cause(@Nullable Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
