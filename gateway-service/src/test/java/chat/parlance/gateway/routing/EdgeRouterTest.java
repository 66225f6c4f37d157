package chat.parlance.gateway.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.sm.Inbound;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.routing.Manifest;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRouterTest {

  private static final FullJid ROMEO = FullJid.of("romeo@example.com/orchard");

  private final EdgeRoutes routes = new EdgeRoutes();
  private final FakeStanzaLog log = new FakeStanzaLog();
  private final SlowHandler handler = new SlowHandler();
  private boolean closed;
  private final EdgeRouter router =
      new EdgeRouter(
          "example.com", routes, () -> new EdgeHandlers(List.of(handler)), log, () -> closed);
  private final Session session = new FixedSession(ROMEO, new SessionAddress(3, 7));
  private final Inbound inbound = new Inbound();

  {
    routes.declare(
        new Manifest(
            Inbox.MESSAGING,
            List.of(
                Route.messages(Scope.ACCOUNT, Scope.RESOURCE),
                Route.presence(Scope.OWN_ACCOUNT, EnumSet.allOf(Presence.Type.class)),
                Route.iqToFullJid(EnumSet.allOf(Iq.Type.class)),
                Route.sessions()),
            Set.of(),
            "1"),
        inbox -> {});
    routes.declare(
        new Manifest(
            Inbox.PRESENCE,
            List.of(
                Route.presence(Scope.OWN_ACCOUNT, EnumSet.allOf(Presence.Type.class)),
                Route.iq(Scope.OWN_ACCOUNT, "query", "jabber:iq:roster"),
                Route.iq(Scope.ACCOUNT, "pubsub", "http://jabber.org/protocol/pubsub")),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of("pubsub"),
            "1"),
        inbox -> {});
  }

  private void send(String xml) {
    try {
      var stanza = Stanza.of(Element.ofTrusted(xml.getBytes(UTF_8))).withFrom(ROMEO);
      router.route(session, stanza, inbound.receive(inbound::confirm));
    } catch (InvalidStanzaException e) {
      throw new AssertionError(e);
    }
  }

  @Nested
  class GivenARouteOfAService {

    @Test
    void whenAMessageIsForAnAccount_thenItsKeyIsTheAccount() {
      send("<message xmlns='jabber:client' to='juliet@example.com/balcony'/>");

      assertThat(log.records).containsExactly("messaging juliet@example.com s3/7:1");
      assertThat(inbound.underWay()).isEqualTo(1);
      log.confirmAll();
      assertThat(inbound.underWay()).isZero();
    }

    @Test
    void whenAMessageIsForNobody_thenForTheSendersAccount() {
      send("<message xmlns='jabber:client'/>");

      assertThat(log.records).containsExactly("messaging romeo@example.com s3/7:1");
    }

    @Test
    void whenSeveralInboxesWantIt_thenDurableWithTheLast() {
      send("<presence xmlns='jabber:client'/>");

      assertThat(log.records)
          .containsExactlyInAnyOrder(
              "messaging romeo@example.com s3/7:1", "presence romeo@example.com s3/7:1");
      log.confirmOne();
      assertThat(inbound.underWay()).isEqualTo(1);
      log.confirmOne();
      assertThat(inbound.underWay()).isZero();
    }

    @Test
    void whenAnIqIsForAFullJid_thenPassedOn() {
      send(
          "<iq xmlns='jabber:client' type='get' id='1' to='juliet@example.com/balcony'>"
              + "<query xmlns='urn:x'/></iq>");

      assertThat(log.records).containsExactly("messaging juliet@example.com s3/7:1");
    }
  }

  @Nested
  class GivenNoRoom {

    @Test
    void whenAMessageIsSent_thenRefusedAndTakenAgainWhenThereIsRoom() {
      closed = true;
      send(
          "<message xmlns='jabber:client' id='m' to='juliet@example.com'><body>Hi</body></message>");
      assertThat(log.records).isEmpty();
      assertThat(condition(log.answers.getFirst())).isEqualTo("resource-constraint");

      closed = false;
      send("<message xmlns='jabber:client' to='juliet@example.com'/>");

      assertThat(log.records).containsExactly("messaging juliet@example.com s3/7:2");
    }

    @Test
    void whenSomebodyGoes_thenThatIsPassedOnWithoutWhatTheySay() {
      closed = true;

      send(
          "<presence xmlns='jabber:client' type='unavailable' id='p' xml:lang='en'>much"
              + "<status>Farewell</status></presence>");

      assertThat(log.records).hasSize(2);
      assertThat(log.stanzas)
          .allSatisfy(stanza ->
              assertThat(new String(stanza.element().bytes(), UTF_8))
                  .isEqualTo(
                      "<presence xmlns=\"jabber:client\" from=\"%s\" type=\"unavailable\"/>"
                          .formatted(ROMEO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<presence/>", "<presence type='subscribe' to='juliet@example.com'/>"})
    void whenOtherPresenceIsSent_thenRefused(String presence) {
      closed = true;

      send(presence.replace("<presence", "<presence xmlns='jabber:client'"));

      assertThat(log.records).isEmpty();
      assertThat(condition(log.answers.getFirst())).isEqualTo("resource-constraint");
    }

    @Test
    void whenSomebodyGoesForSomebody_thenIgnored() {
      closed = true;

      send("<presence xmlns='jabber:client' type='unavailable' to='juliet@example.com'/>");

      assertThat(log.records).isEmpty();
      assertThat(log.answers).isEmpty();
      assertThat(inbound.underWay()).isZero();
    }
  }

  @Nested
  class GivenNoRoute {

    @Test
    void whenARequest_thenServiceUnavailable() {
      send("<iq xmlns='jabber:client' type='get' id='1'><query xmlns='urn:nobody'/></iq>");

      assertThat(log.answers).hasSize(1);
      assertThat(condition(log.answers.getFirst())).isEqualTo("service-unavailable");
      assertThat(log.answers.getFirst().attribute("to")).isEqualTo(ROMEO.toString());
    }

    @Test
    void whenAResultOrAnError_thenIgnored() {
      send("<iq xmlns='jabber:client' type='result' id='1'/>");
      send("<iq xmlns='jabber:client' type='error' id='1' to='example.com'/>");
      send("<message xmlns='jabber:client' type='error' to='example.com'/>");

      assertThat(log.answers).isEmpty();
      assertThat(inbound.underWay()).isZero();
    }

    @Test
    void whenPresenceToTheDomain_thenIgnored() {
      send("<presence xmlns='jabber:client' to='example.com'/>");

      assertThat(log.answers).isEmpty();
      assertThat(log.records).isEmpty();
      assertThat(inbound.underWay()).isZero();
    }
  }

  @Nested
  class GivenAnotherDomain {

    @Test
    void whenAMessage_thenRemoteServerNotFound() {
      send("<message xmlns='jabber:client' to='juliet@capulet.example'/>");

      assertThat(log.records).isEmpty();
      assertThat(condition(log.answers.getFirst())).isEqualTo("remote-server-not-found");
    }
  }

  @Nested
  class GivenADomainBelow {

    @Test
    void whenAServiceAnswersForIt_thenItGetsWhatIsForIt() {
      send(
          "<iq xmlns='jabber:client' type='get' id='1' to='pubsub.example.com'>"
              + "<pubsub xmlns='http://jabber.org/protocol/pubsub'/></iq>");

      assertThat(log.records).containsExactly("presence pubsub.example.com s3/7:1");
    }

    @Test
    void whenNobodyAnswersForIt_thenRemoteServerNotFound() {
      send("<message xmlns='jabber:client' to='pubsubexample.com'/>");
      send("<message xmlns='jabber:client' to='other.example.com'/>");

      assertThat(log.records).isEmpty();
      assertThat(log.answers)
          .extracting(answer -> condition(answer))
          .containsOnly("remote-server-not-found");
    }

    @Test
    void whenTheEdgeAnswersThat_thenOnlyForTheDomainItself() {
      send(
          "<iq xmlns='jabber:client' type='get' id='1' to='pubsub.example.com'>"
              + "<slow xmlns='urn:s'/></iq>");

      assertThat(condition(log.answers.getFirst())).isEqualTo("service-unavailable");
    }
  }

  @Nested
  class GivenAHandlerAtTheEdge {

    @Test
    void whenAskedForItsPayload_thenItAnswersThroughTheLog() {
      send(
          "<iq xmlns='jabber:client' type='get' id='1' to='example.com'><slow xmlns='urn:s'/></iq>");
      assertThat(log.answers).isEmpty();

      handler.answers.getFirst().complete(Element.builder("iq", "jabber:client").build());

      assertThat(log.answers).hasSize(1);
    }

    @Test
    void whenALaterAnswerIsReadyFirst_thenTheOrderIsThatOfTheRequests() {
      send("<iq xmlns='jabber:client' type='get' id='1'><slow xmlns='urn:s'/></iq>");
      send("<iq xmlns='jabber:client' type='get' id='2'><query xmlns='urn:nobody'/></iq>");
      assertThat(log.answers).isEmpty();

      handler.answers.getFirst().complete(Element.builder("iq", "jabber:client").build());

      assertThat(log.sequences).containsExactly(1L, 2L);
      send("<iq xmlns='jabber:client' type='get' id='3'><query xmlns='urn:nobody'/></iq>");
      assertThat(log.sequences).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whenItFails_thenInternalServerError() {
      send("<iq xmlns='jabber:client' type='get' id='1'><slow xmlns='urn:s'/></iq>");

      handler.answers.getFirst().completeExceptionally(new IllegalStateException("on purpose"));

      assertThat(condition(log.answers.getFirst())).isEqualTo("internal-server-error");
    }

    @Test
    void whenForAnotherAccount_thenNotAsked() {
      send(
          "<iq xmlns='jabber:client' type='get' id='1' to='juliet@example.com'>"
              + "<slow xmlns='urn:s'/></iq>");

      assertThat(handler.answers).isEmpty();
      assertThat(condition(log.answers.getFirst())).isEqualTo("service-unavailable");
    }
  }

  private static String condition(Element answer) {
    var error = answer.child("error", "jabber:client");
    return error.children().stream()
        .filter(child -> child.namespace().equals(StanzaError.NAMESPACE))
        .map(Element::name)
        .findFirst()
        .orElseThrow();
  }

  private static final class SlowHandler implements EdgeHandler {
    private final List<CompletableFuture<Element>> answers = new ArrayList<>();

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public String namespace() {
      return "urn:s";
    }

    @Override
    public Set<Iq.Type> types() {
      return Set.of(Iq.Type.GET);
    }

    @Override
    public CompletionStage<Element> answer(Iq iq, Session asking) {
      var answer = new CompletableFuture<Element>();
      answers.add(answer);
      return answer;
    }
  }

  private static final class FakeStanzaLog implements StanzaLog {
    private final List<String> records = new ArrayList<>();
    private final List<Stanza> stanzas = new ArrayList<>();
    private final List<Element> answers = new ArrayList<>();
    private final List<Long> sequences = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    void confirmOne() {
      waiting.removeFirst().run();
    }

    void confirmAll() {
      while (!waiting.isEmpty()) {
        confirmOne();
      }
    }

    @Override
    public void stanza(
        Inbox inbox,
        BareJid key,
        Stanza stanza,
        SessionAddress from,
        Origin origin,
        Runnable durable) {
      records.add(inbox + " " + key + " " + origin);
      stanzas.add(stanza);
      waiting.add(durable);
    }

    @Override
    public void answer(SessionAddress to, Element answer, Origin origin, Runnable durable) {
      answers.add(answer);
      sequences.add(origin.sequence());
      waiting.add(durable);
    }
  }
}
