package chat.parlance.gateway.behalf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.routing.Manifest;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnBehalfTest {

  private static final BareJid JULIET = BareJid.of("juliet@example.com");
  private static final SessionAddress GATEWAY = SessionAddress.ofGateway(3);
  private static final Element QUERY = Element.builder("query", "jabber:iq:roster").build();

  /// What was put on the log, answered at once by a service.
  private static final class AnsweringLog implements RequestLog {

    private final List<String> puts = new ArrayList<>();
    private Consumer<Iq> service = _ -> {};
    private boolean tooLarge;

    @Override
    public void request(
        Inbox inbox, BareJid key, Iq request, SessionAddress gateway, Runnable refused) {
      puts.add(inbox + " " + key + " " + gateway);
      if (tooLarge) {
        refused.run();
      } else {
        service.accept(request);
      }
    }
  }

  private final AnsweringLog log = new AnsweringLog();
  private final EdgeRoutes routes = new EdgeRoutes();

  private OnBehalf onBehalf(PendingRequests pending) {
    var manifest =
        new Manifest(
            Inbox.PRESENCE,
            List.of(Route.iq(Scope.OWN_ACCOUNT, "query", "jabber:iq:roster")),
            Set.of(),
            "test");
    routes.declare(manifest, _ -> {});
    routes.allKnown();
    return new OnBehalf(GATEWAY, "example.com", routes, log, pending);
  }

  private static PendingRequests pending(Duration timeout, int most) {
    return new PendingRequests(new BehalfProperties(timeout, most));
  }

  @Nested
  class GivenAServiceThatAnswers {

    private final PendingRequests pending = pending(Duration.ofSeconds(10), 10);
    private final OnBehalf onBehalf = onBehalf(pending);

    @Test
    void whenAResult_thenItsPayload() {
      log.service = request -> pending.accept(request.result(request.payload()));

      var payload = onBehalf.get(JULIET, QUERY);

      assertThat(payload).isEqualTo(QUERY);
      assertThat(log.puts).containsExactly("presence juliet@example.com 3/0");
    }

    @Test
    void whenToACertainInbox_thenItGoesThere() {
      log.service = request -> pending.accept(request.result(null));

      var payload =
          onBehalf.set(Inbox.MESSAGING, JULIET, Element.builder("x", "urn:example").build());

      assertThat(payload).isNull();
      assertThat(log.puts).containsExactly("messaging juliet@example.com 3/0");
    }

    @Test
    void whenAnError_thenItIsThrown() {
      var error = StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND, "nobody");
      log.service = request -> pending.accept(request.errorReply(error));

      assertThatThrownBy(() -> onBehalf.get(JULIET, QUERY))
          .isInstanceOfSatisfying(
              RequestRefusedException.class, e -> assertThat(e.error()).isEqualTo(error));
    }

    @Test
    void whenOneWithAnotherId_thenItIsPassedOver() {
      log.service =
          request -> {
            pending.accept(request.result(null).withAttribute("id", "other"));
            pending.accept(request.result(QUERY));
            pending.accept(request.result(null));
          };

      assertThat(onBehalf.get(JULIET, QUERY)).isEqualTo(QUERY);
    }
  }

  @Nested
  class GivenNoAnswer {

    @Test
    void whenTheTimeIsOver_thenItSaysSo() {
      var onBehalf = onBehalf(pending(Duration.ofMillis(100), 10));

      assertThatThrownBy(() -> onBehalf.get(JULIET, QUERY)).isInstanceOf(NoAnswerException.class);
    }

    @Test
    void whenTooManyWait_thenNoMoreAreSent() {
      var onBehalf = onBehalf(pending(Duration.ofSeconds(10), 1));
      var _ = onBehalf.request(OnBehalf.iq("get", JULIET, QUERY));

      assertThatThrownBy(() -> onBehalf.get(JULIET, QUERY)).isInstanceOf(NoAnswerException.class);
      assertThat(log.puts).hasSize(1);
    }

    @Test
    void whenNobodyTakesIt_thenServiceUnavailable() {
      var onBehalf = onBehalf(pending(Duration.ofSeconds(10), 10));
      var unknown = Element.ofTrusted("<x xmlns='urn:example'/>".getBytes(UTF_8));

      assertThatThrownBy(() -> onBehalf.get(JULIET, unknown))
          .isInstanceOfSatisfying(
              RequestRefusedException.class,
              e ->
                  assertThat(e.error().condition())
                      .isEqualTo(StanzaError.Condition.SERVICE_UNAVAILABLE));
    }

    @Test
    void whenTheLogRefusesIt_thenPolicyViolation() {
      log.tooLarge = true;
      var onBehalf = onBehalf(pending(Duration.ofSeconds(10), 10));

      assertThatThrownBy(() -> onBehalf.set(JULIET, QUERY))
          .isInstanceOfSatisfying(
              RequestRefusedException.class,
              e ->
                  assertThat(e.error().condition())
                      .isEqualTo(StanzaError.Condition.POLICY_VIOLATION));
    }
  }
}
