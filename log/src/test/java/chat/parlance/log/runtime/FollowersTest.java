package chat.parlance.log.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Change;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Stanzas;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Message;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FollowersTest {

  private static final BareJid JULIET = BareJid.of("juliet@example.com");
  private static final Fact<Count> COUNT = Fact.inLog("number", Count.class);
  private static final Fact<Count> DOUBLE = Fact.inStore("double", Count.class);

  record Count(int value) {}

  enum Outcome {
    SET,
    DOUBLED,
    HALVED
  }

  private record Toy<P>(Route<P> route, BiFunction<P, Context, Decision> decide)
      implements Handler<P> {
    @Override
    public Decision decide(P payload, Context context) {
      return decide.apply(payload, context);
    }
  }

  private static final Facts ONE =
      new Facts() {
        @Override
        public <T> @Nullable T get(Fact<T> fact) {
          return fact.equals(COUNT) ? fact.type().cast(new Count(1)) : null;
        }

        @Override
        public <T> @Nullable T shared(BareJid address, Fact<T> fact) {
          return null;
        }
      };

  private static Handler<Message> setting(int value) {
    return new Toy<>(
        Route.messages(Scope.ACCOUNT),
        (_, _) -> new Decision(Outcome.SET, List.of(new Put<>(COUNT, new Count(value)))));
  }

  private static final Handler<Change<Count>> DOUBLING =
      new Toy<>(
          Route.changes(COUNT),
          (change, _) ->
              new Decision(
                  Outcome.DOUBLED, List.of(new Put<>(DOUBLE, new Count(2 * of(change.after()))))));

  private static final Handler<Change<Count>> HALVING =
      new Toy<>(
          Route.changes(DOUBLE),
          (_, context) ->
              new Decision(
                  Outcome.HALVED,
                  List.of(new Put<>(COUNT, new Count(of(context.facts().get(DOUBLE)) / 2 + 1)))));

  private static int of(@Nullable Count count) {
    return count == null ? 0 : count.value();
  }

  private static List<Decided> decide(Handler<?>... handlers) {
    var stanza = new StanzaPayload(Stanzas.message("juliet@example.com"));
    var envelope = new Envelope(JULIET, stanza, null, null, null);
    return new Dispatcher("example.com", List.of(handlers))
        .decide(new Received(Inbox.MESSAGING, 3, 17, 1_000, envelope), ONE);
  }

  @Nested
  class GivenAHandlerThatFollowsAFact {

    @Test
    void whenAnotherChangesIt_thenItIsAskedAfterThat() {
      var decided = decide(DOUBLING, setting(7));

      assertThat(decided)
          .map(it -> (Object) it.decision().reason())
          .containsExactly(Outcome.SET, Outcome.DOUBLED);
      assertThat(decided.getLast().decision().effects())
          .containsExactly(new Put<>(DOUBLE, new Count(14)));
    }

    @Test
    void whenSeveralChangeIt_thenItIsAskedOnceForTheLast() {
      var decided = decide(setting(7), setting(8), DOUBLING);

      assertThat(decided)
          .map(it -> (Object) it.decision().reason())
          .containsExactly(Outcome.SET, Outcome.SET, Outcome.DOUBLED);
      assertThat(decided.getLast().decision().effects())
          .containsExactly(new Put<>(DOUBLE, new Count(16)));
    }

    @Test
    void whenItIsPutAsItWas_thenItIsNotAsked() {
      assertThat(decide(setting(1), DOUBLING)).hasSize(1);
    }

    @Test
    void whenTwoFollowEachOther_thenEachIsAskedOnce() {
      var decided = decide(setting(7), DOUBLING, HALVING);

      assertThat(decided)
          .map(it -> (Object) it.decision().reason())
          .containsExactly(Outcome.SET, Outcome.DOUBLED, Outcome.HALVED);
    }
  }
}
