package chat.parlance.gateway.behalf;

import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The gateway's own requests that have no answer yet, by their id. An answer that nobody waits for
/// any more is dropped. Thread-safe.
public final class PendingRequests implements Consumer<Element> {

  private final ConcurrentMap<String, CompletableFuture<Iq>> byId = new ConcurrentHashMap<>();
  private final int maxPending;
  private final Duration timeout;

  public PendingRequests(BehalfProperties properties) {
    this.maxPending = properties.maxPending();
    this.timeout = properties.timeout();
  }

  /// Begins to wait for the answer to a request of that id.
  ///
  /// @return completes with a result, or fails with [RequestRefusedException] or
  ///   [NoAnswerException]; on the thread that reads the log, so whoever takes it must not block
  ///   there
  CompletableFuture<Iq> open(String id) {
    if (byId.size() >= maxPending) {
      return CompletableFuture.failedFuture(new NoAnswerException("too many requests are pending"));
    }
    var answer = new CompletableFuture<Iq>();
    byId.put(id, answer);
    var limited = answer.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    return limited
        .exceptionallyCompose(failure ->
            CompletableFuture.failedFuture(
                failure instanceof TimeoutException
                    ? new NoAnswerException("no answer within " + timeout)
                    : failure))
        .whenComplete((_, _) -> byId.remove(id, answer));
  }

  /// The log won't take the request of that id.
  void refused(String id) {
    var waiting = byId.get(id);
    if (waiting != null) {
      waiting.completeExceptionally(
          new RequestRefusedException(StanzaError.of(StanzaError.Condition.POLICY_VIOLATION)));
    }
  }

  @Override
  public void accept(Element stanza) {
    var id = stanza.attribute("id");
    var waiting = id == null ? null : byId.get(id);
    if (waiting == null || !(Stanza.ofTrusted(stanza) instanceof Iq answer)) {
      return;
    }
    if (answer.isError()) {
      waiting.completeExceptionally(new RequestRefusedException(errorOf(answer)));
    } else {
      waiting.complete(answer);
    }
  }

  private static StanzaError errorOf(Iq answer) {
    return answer.element().children().stream()
        .filter(child -> child.name().equals("error"))
        .findFirst()
        .map(StanzaError::read)
        .orElseGet(() -> StanzaError.of(StanzaError.Condition.UNDEFINED_CONDITION));
  }
}
