package chat.parlance.gateway.behalf;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GatewayInboxTest {

  private static final Element HOW_MANY = Element.builder("many", GatewayHandler.NAMESPACE).build();

  private final List<String> written = new ArrayList<>();
  private final List<Element> asked = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final PendingRequests pending =
      new PendingRequests(new BehalfProperties(Duration.ofMillis(200), 10));
  private final GatewayInbox inbox =
      new GatewayInbox(
          pending,
          new GatewayHandlers(() -> Stream.of(new Many())),
          (slot, stanza, _) -> {
            written.add(slot + " " + stanza.attribute("type"));
            pending.accept(stanza);
          },
          Runnable::run,
          () -> now);
  private final GatewayRequests requests =
      new GatewayRequests(
          2, "example.com", (slot, stanza, _) -> asked.add(stanza), pending, () -> now);

  private static final class Many implements GatewayHandler {

    @Override
    public String name() {
      return "many";
    }

    @Override
    public Element answer(Element request) {
      return Element.builder("many", NAMESPACE).text("17").build();
    }
  }

  @Nested
  class GivenARequestOfAnotherGateway {

    @Test
    void whenItIsRead_thenTheAnswerGoesToItsSlot() {
      var answer = requests.ask(5, HOW_MANY).toCompletableFuture();
      assertThat(asked.getFirst().attribute("to")).isEqualTo("example.com/5");

      inbox.accept(asked.getFirst());

      assertThat(written).containsExactly("2 result");
      assertThat(answer).isCompletedWithValueMatching(iq -> iq.payload().text().equals("17"));
    }

    @Test
    void whenNobodyKnowsIt_thenAnError() {
      var answer =
          requests
              .ask(5, Element.builder("few", GatewayHandler.NAMESPACE).build())
              .toCompletableFuture();

      inbox.accept(asked.getFirst());

      assertThat(written).containsExactly("2 error");
      assertThat(answer).isCompletedExceptionally();
    }

    @Test
    void whenItIsReadMuchLater_thenNothingIsDone() {
      var answer = requests.ask(5, HOW_MANY).toCompletableFuture();
      now = now.plus(GatewayInbox.TOO_LATE).plusSeconds(1);

      inbox.accept(asked.getFirst());

      assertThat(written).isEmpty();
      assertThat(answer).failsWithin(Duration.ofSeconds(5));
    }
  }

  @Nested
  class GivenAnAnswer {

    @Test
    void whenNobodyWaitsForIt_thenItIsPassedOver() {
      var request = OnBehalf.iq("get", BareJid.of("a@b"), HOW_MANY);

      inbox.accept(request.result(null));

      assertThat(written).isEmpty();
    }
  }
}
