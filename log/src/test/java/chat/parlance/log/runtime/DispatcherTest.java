package chat.parlance.log.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Stanzas;
import chat.parlance.log.Told;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Stanza;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  private static final BareJid JULIET = BareJid.of("juliet@example.com");
  private static final SessionAddress SESSION = new SessionAddress(0, 1);
  private static final Fact<Count> COUNT = Fact.inLog("number", Count.class);
  private static final Fact<Count> OTHER = Fact.inStore("other", Count.class);

  record Count(int value) {}

  enum Outcome {
    FIRST,
    SECOND,
    GENERAL,
    SPECIFIC
  }

  private record Toy<P>(Route<P> route, Set<Fact<?>> facts, BiFunction<P, Context, Decision> decide)
      implements Handler<P> {
    @Override
    public Decision decide(P payload, Context context) {
      return decide.apply(payload, context);
    }
  }

  private static <P> Toy<P> toy(Route<P> route, BiFunction<P, Context, Decision> decide) {
    return new Toy<>(route, Set.of(), decide);
  }

  private static final Facts NO_FACTS =
      new Facts() {
        @Override
        public <T> @Nullable T get(Fact<T> fact) {
          return null;
        }

        @Override
        public <T> @Nullable T shared(BareJid address, Fact<T> fact) {
          return null;
        }
      };

  private static Dispatcher dispatcher(Handler<?>... handlers) {
    return new Dispatcher("example.com", List.of(handlers));
  }

  private static Received received(Stanza stanza, @Nullable SessionAddress session) {
    var envelope = new Envelope(JULIET, new StanzaPayload(stanza), null, session, null);
    return new Received(Inbox.MESSAGING, 3, 17, 1_000, envelope);
  }

  @Nested
  class GivenARouteOfThePlatform {

    private static final String NAMESPACE = "urn:example:secret";
    private final Dispatcher dispatcher =
        dispatcher(
            toy(Route.guard(), (Stanza _, Context _) -> Decision.nothing(Outcome.SECOND)),
            toy(
                Route.ofPlatform("query", NAMESPACE),
                (Iq _, Context _) -> Decision.nothing(Outcome.SPECIFIC)),
            toy(
                Route.iqToFullJid(EnumSet.of(Iq.Type.GET)),
                (Iq _, Context _) -> Decision.nothing(Outcome.GENERAL)));

    private Enum<?> decide(@Nullable SessionAddress session) {
      var request =
          Stanzas.iq("get", "juliet@example.com/balcony", "<query xmlns='" + NAMESPACE + "'/>");
      var decided = dispatcher.decide(received(request, session), NO_FACTS);
      return decided.getFirst().decision().reason();
    }

    @Test
    void whenAGatewayAsks_thenItsHandlerIsAskedAndNoGuard() {
      var reason = decide(SessionAddress.ofGateway(0));

      assertThat(reason).isEqualTo(Outcome.SPECIFIC);
    }

    @Test
    void whenAClientOrAnybodyElseAsks_thenItsHandlerIsNotAsked() {
      assertThat(decide(SESSION)).isEqualTo(Outcome.SECOND);
      assertThat(decide(null)).isEqualTo(Outcome.SECOND);
    }

    @Test
    void whenDeclared_thenTheEdgeDoesNotHearOfIt() {
      assertThat(Route.ofPlatform("query", NAMESPACE).isPublic()).isFalse();
    }
  }

  @Nested
  class GivenAGuard {

    private final Handler<Message> handler =
        toy(Route.messages(Scope.ACCOUNT), (_, _) -> Decision.nothing(Outcome.FIRST));

    private List<Decided> decide(Decision guarded) {
      Handler<Stanza> guard = toy(Route.guard(), (_, _) -> guarded);
      return dispatcher(handler, guard)
          .decide(received(Stanzas.message("juliet@example.com"), null), NO_FACTS);
    }

    @Test
    void whenItPassesAStanzaOn_thenTheHandlersAreAsked() {
      assertThat(decide(Decision.PASS))
          .map(it -> (Object) it.decision().reason())
          .containsExactly(Outcome.FIRST);
    }

    @Test
    void whenItDoesNot_thenNoOtherIsAsked() {
      assertThat(decide(Decision.nothing(Outcome.SECOND)))
          .map(it -> (Object) it.decision().reason())
          .containsExactly(Outcome.SECOND);
    }
  }

  @Nested
  class GivenSomethingTold {

    @Test
    void whenAHandlerWantsIt_thenItIsAskedAndNoOther() {
      Handler<Told> wanted =
          toy(Route.told("count"), (told, _) -> new Decision(Outcome.FIRST, List.of(put(told))));
      Handler<Told> unwanted = toy(Route.told("other"), (_, _) -> Decision.nothing(Outcome.SECOND));
      var told =
          ToldJson.of(new Effect.Tell(Inbox.MESSAGING, JULIET, "count", new Count(7)), JULIET);
      var envelope = new Envelope(JULIET, told, null, null, null);

      var decided =
          dispatcher(unwanted, wanted)
              .decide(new Received(Inbox.MESSAGING, 3, 17, 1_000, envelope), NO_FACTS);

      assertThat(decided).hasSize(1);
      assertThat(decided.getFirst().decision().effects())
          .containsExactly(new Effect.Put<>(COUNT, new Count(7)));
    }

    private static Effect put(Told told) {
      return new Effect.Put<>(COUNT, told.as(Count.class));
    }
  }

  @Nested
  class GivenSeveralHandlers {

    private final Handler<Message> first =
        toy(
            Route.messages(Scope.ACCOUNT),
            (_, _) -> new Decision(Outcome.FIRST, List.of(new Effect.Put<>(COUNT, new Count(1)))));

    @Test
    void whenBothTakeARecord_thenTheSecondSeesWhatTheFirstChanged() {
      Handler<Message> second =
          toy(
              Route.messages(Scope.ACCOUNT),
              (_, context) -> {
                var seen = context.facts().get(COUNT);
                return new Decision(Outcome.SECOND, List.of(new Effect.Put<>(OTHER, seen)));
              });

      var decided =
          dispatcher(first, second)
              .decide(received(Stanzas.message("juliet@example.com"), null), NO_FACTS);

      assertThat(decided)
          .map(it -> (Object) it.decision().reason())
          .containsExactly(Outcome.FIRST, Outcome.SECOND);
      assertThat(decided.getLast().decision().effects())
          .containsExactly(new Effect.Put<>(OTHER, new Count(1)));
    }

    @Test
    void whenTheScopeDiffers_thenAHandlerIsNotAsked() {
      var decided =
          dispatcher(first)
              .decide(received(Stanzas.message("juliet@example.com/balcony"), null), NO_FACTS);

      assertThat(decided).extracting(Decided::handler).containsExactly("Unclaimed");
    }

    @Test
    void whenFactsAreNeeded_thenTheyAreThoseOfAllTakers() {
      var dispatcher =
          dispatcher(
              new Toy<>(Route.messages(Scope.ACCOUNT), Set.of(COUNT), (_, _) -> nothing()),
              new Toy<>(Route.messages(Scope.ACCOUNT), Set.of(OTHER), (_, _) -> nothing()),
              new Toy<>(
                  Route.sessions(), Set.of(Fact.inLog("x", Count.class)), (_, _) -> nothing()));

      assertThat(dispatcher.facts(received(Stanzas.message("juliet@example.com"), null).envelope()))
          .containsExactly(COUNT, OTHER);
    }

    private Decision nothing() {
      return Decision.nothing(Outcome.FIRST);
    }
  }

  @Nested
  class GivenIqHandlers {

    private final Dispatcher dispatcher =
        dispatcher(
            toy(
                Route.iqToFullJid(EnumSet.allOf(Iq.Type.class)),
                (_, _) -> Decision.nothing(Outcome.GENERAL)),
            toy(
                Route.iq(Scope.RESOURCE, Iq.Type.GET, "q", "urn:q"),
                (_, _) -> Decision.nothing(Outcome.SPECIFIC)));

    @Test
    void whenOneIsMoreSpecific_thenOnlyThatIsAsked() {
      var iq = Stanzas.iq("get", "juliet@example.com/balcony", "<q xmlns='urn:q'/>");

      assertThat(dispatcher.decide(received(iq, SESSION), NO_FACTS))
          .map(it -> (Object) it.decision().reason())
          .containsExactly(Outcome.SPECIFIC);
    }

    @Test
    void whenTheTypeDiffers_thenTheGeneralOneIsAsked() {
      var iq = Stanzas.iq("set", "juliet@example.com/balcony", "<q xmlns='urn:q'/>");

      assertThat(dispatcher.decide(received(iq, SESSION), NO_FACTS))
          .map(it -> (Object) it.decision().reason())
          .containsExactly(Outcome.GENERAL);
    }
  }

  /// RFC 6120 section 8.2.3: a request must be answered; section 8.3.1: an answer must not.
  @Nested
  class GivenNoHandler {

    @Test
    void whenARequestCameFromASession_thenThatGetsServiceUnavailable() {
      var iq = Stanzas.iq("get", "juliet@example.com", "<q xmlns='urn:q'/>");

      var effect = (Effect.Deliver) onlyEffect(received(iq, SESSION));

      assertThat(effect.sessions()).containsExactly(SESSION);
      var error = effect.stanza().child("error", Stanza.NAMESPACE);
      assertThat(error).isNotNull();
      assertThat(error.has("service-unavailable", "urn:ietf:params:xml:ns:xmpp-stanzas")).isTrue();
      assertThat(effect.stanza().attribute("id")).isEqualTo("i1");
    }

    @Test
    void whenARequestCameFromNoSession_thenItsAddressGetsTheError() {
      var iq = Stanzas.iq("set", "juliet@example.com", "<q xmlns='urn:q'/>");

      var effect = (Effect.Send) onlyEffect(received(iq, null));

      assertThat(effect.inbox()).isEqualTo(Inbox.MESSAGING);
      assertThat(effect.key()).isEqualTo(BareJid.of("romeo@example.net"));
      assertThat(effect.stanza().isError()).isTrue();
    }

    @Test
    void whenItIsAnAnswerOrAMessage_thenNothingHappens() {
      for (var stanza :
          List.of(
              Stanzas.iq("result", "juliet@example.com", ""),
              Stanzas.iq("error", "juliet@example.com", ""),
              Stanzas.message("juliet@example.com"))) {
        assertThat(
                dispatcher()
                    .decide(received(stanza, SESSION), NO_FACTS)
                    .getFirst()
                    .decision()
                    .effects())
            .isEmpty();
      }
    }

    private static Effect onlyEffect(Received received) {
      return dispatcher().decide(received, NO_FACTS).getFirst().decision().effects().getFirst();
    }
  }

  @Nested
  class GivenAHandlerWithAMistake {

    @Test
    void whenItFails_thenItIsNamed() {
      var dispatcher =
          dispatcher(
              toy(
                  Route.messages(Scope.ACCOUNT),
                  (_, _) -> {
                    throw new IllegalStateException("mistake");
                  }));

      assertThatThrownBy(() ->
              dispatcher.decide(received(Stanzas.message("juliet@example.com"), null), NO_FACTS))
          .isInstanceOfSatisfying(
              HandlerFailedException.class, e -> assertThat(e.handler()).isEqualTo("Toy"));
    }
  }

  @Nested
  class GivenTheContext {

    @Test
    void whenAHandlerIsAsked_thenItKnowsTheRecord() {
      var dispatcher =
          dispatcher(
              toy(
                  Route.messages(Scope.ACCOUNT),
                  (_, context) -> {
                    assertThat(context.address()).isEqualTo(JULIET);
                    assertThat(context.recordId()).isEqualTo("messaging-3-17");
                    assertThat(context.now().toEpochMilli()).isEqualTo(1_000);
                    assertThat(context.session()).isEqualTo(SESSION);
                    return Decision.nothing(Outcome.FIRST);
                  }));

      assertThat(
              dispatcher.decide(received(Stanzas.message("juliet@example.com"), SESSION), NO_FACTS))
          .hasSize(1);
    }
  }
}
