package chat.parlance.gateway.iq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.gateway.audit.Audit;
import chat.parlance.gateway.iq.caps.ServerCaps;
import chat.parlance.gateway.iq.contact.ContactProperties;
import chat.parlance.gateway.iq.disco.ServiceFeatures;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.AccountIdentity;
import chat.parlance.xmpp.caps.CapabilityHash;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The handlers as they are found and put together, asked by the examples of their specifications.
class EdgeAnswersTest {

  private static final String INFO = "http://jabber.org/protocol/disco#info";

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private Set<String> declared = Set.of("urn:xmpp:carbons:2");

  {
    var nobody = List.<String>of();
    var contact =
        new ContactProperties(
            List.of("mailto:abuse@shakespeare.lit"),
            nobody,
            nobody,
            nobody,
            nobody,
            nobody,
            nobody);
    context.registerBean(ContactProperties.class, () -> contact);
    context.registerBean(ServiceFeatures.class, Declared::new);
    context.registerBean(NewFeature.class, NewFeature::new);
    var audit =
        new Audit(
            e -> CompletableFuture.completedStage(null),
            () -> Instant.EPOCH,
            Duration.ofSeconds(1));
    context.registerBean(Audit.class, () -> audit);
    context.registerBean(
        "blockingExecutor", ExecutorService.class, Executors::newVirtualThreadPerTaskExecutor);
    context.scan(EdgeHandler.class.getPackageName());
    context.refresh();
  }

  private final class Declared implements ServiceFeatures {

    @Override
    public Set<String> features() {
      return declared;
    }

    @Override
    public Set<AccountIdentity> identities() {
      return Set.of(new AccountIdentity("pubsub", "pep"));
    }

    @Override
    public Set<String> hosts() {
      return Set.of("pubsub");
    }
  }

  @AfterEach
  void close() {
    context.close();
  }

  private Element ask(String attributes, String payload) {
    return ask(attributes, payload, null);
  }

  private Element ask(String attributes, String payload, Session session) {
    var iq = iq(attributes, payload);
    var asked = iq.payload();
    return context.getBeansOfType(EdgeHandler.class).values().stream()
        .filter(handler -> asked.is(handler.name(), handler.namespace()))
        .filter(handler -> handler.types().contains(iq.type()))
        .map(handler -> handler.answer(iq, session).toCompletableFuture().join())
        .findFirst()
        .orElseThrow();
  }

  private static Iq iq(String attributes, String payload) {
    var xml =
        "<iq xmlns='jabber:client' from='juliet@capulet.lit/balcony' id='1' %s>%s</iq>"
            .formatted(attributes, payload);
    try {
      return (Iq) Stanza.of(Element.ofTrusted(xml.getBytes(UTF_8)));
    } catch (InvalidStanzaException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> features(Element info) {
    return info.children().stream()
        .filter(child -> child.is("feature", INFO))
        .map(child -> child.attribute("var"))
        .toList();
  }

  @Nested
  class GivenADiscoInfoRequest {

    private final Element answer =
        ask("type='get' to='capulet.lit'", "<query xmlns='" + INFO + "'/>");
    private final Element info = answer.child("query", INFO);

    @Test
    void whenToTheDomain_thenItIsAServerWithWhatHandlersAndServicesDeclare() {
      assertThat(answer.attribute("type")).isEqualTo("result");
      assertThat(answer.attribute("from")).isEqualTo("capulet.lit");
      assertThat(info.child("identity", INFO).attribute("category")).isEqualTo("server");
      assertThat(info.child("identity", INFO).attribute("type")).isEqualTo("im");
      assertThat(features(info))
          .contains(
              INFO,
              "http://jabber.org/protocol/disco#items",
              "urn:xmpp:ping",
              "jabber:iq:version",
              "urn:xmpp:time",
              "urn:xmpp:carbons:2")
          .isSorted();
    }

    @Test
    void whenToTheAccount_thenItIsWhatServicesMakeIt() {
      var account = ask("type='get'", "<query xmlns='" + INFO + "'/>").child("query", INFO);

      assertThat(account.children())
          .filteredOn(child -> child.is("identity", INFO))
          .extracting(identity -> identity.attribute("category"))
          .containsExactly("account", "pubsub");
    }

    @Test
    void whenAHandlerIsAdded_thenItsFeatureIsThere() {
      assertThat(features(info)).contains("urn:new");
    }

    @Test
    void whenThereAreContacts_thenAFormHasThem() {
      var form = info.child("x", "jabber:x:data");

      assertThat(form.children())
          .extracting(field -> field.attribute("var"))
          .containsExactly("FORM_TYPE", "abuse-addresses");
      assertThat(form.children().getLast().children().getFirst().text())
          .isEqualTo("mailto:abuse@shakespeare.lit");
    }

    @Test
    void whenToTheNodeOfTheCaps_thenTheSameUnderThatNode() {
      var caps = caps();
      var node = caps.attribute("node") + "#" + caps.attribute("ver");

      var again = infoOf(node);

      assertThat(again.attribute("node")).isEqualTo(node);
      assertThat(features(again)).isEqualTo(features(info));
    }

    @Test
    void whenToTheNodesOfTheHashes_thenWhatTheyName() {
      var hashes = context.getBean(ServerCaps.class).elements().getLast().children();
      assertThat(hashes).map(hash -> hash.attribute("algo")).containsExactly("sha-256", "sha3-256");

      for (var hash : hashes) {
        var name = new CapabilityHash(hash.attribute("algo"), hash.text());
        var again = infoOf(name.node());

        assertThat(again.attribute("node")).isEqualTo(name.node());
        assertThat(name.verifies(again, "")).isTrue();
        assertThat(name.verifies(again, "en")).isTrue();
      }
    }

    private Element infoOf(String node) {
      return ask("type='get' to='capulet.lit'", "<query xmlns='" + INFO + "' node='" + node + "'/>")
          .child("query", INFO);
    }

    private Element caps() {
      return context.getBean(ServerCaps.class).elements().getFirst();
    }

    @Test
    void whenAServiceCameMeanwhile_thenItsFeatureIsThereAndTheCapsAreOthers() {
      var before = caps().attribute("ver");
      declared = Set.of("urn:xmpp:carbons:2", "urn:xmpp:mam:2");

      var later =
          ask("type='get' to='capulet.lit'", "<query xmlns='" + INFO + "'/>").child("query", INFO);

      assertThat(features(later)).contains("urn:xmpp:mam:2");
      assertThat(caps().attribute("ver")).isNotEqualTo(before);
    }

    @Test
    void whenToAnUnknownNode_thenItemNotFound() {
      var refused = ask("type='get' to='capulet.lit'", "<query xmlns='" + INFO + "' node='none'/>");

      assertThat(refused.attribute("type")).isEqualTo("error");
      assertThat(
              refused
                  .child("error", "jabber:client")
                  .has("item-not-found", "urn:ietf:params:xml:ns:xmpp-stanzas"))
          .isTrue();
    }

    @Test
    void whenToTheAccount_thenItIsARegisteredAccount() {
      var account = ask("type='get'", "<query xmlns='" + INFO + "'/>").child("query", INFO);

      assertThat(account.child("identity", INFO).attribute("category")).isEqualTo("account");
      assertThat(account.child("identity", INFO).attribute("type")).isEqualTo("registered");
      assertThat(features(account)).contains(INFO, "urn:xmpp:carbons:2");
    }
  }

  @Nested
  class GivenOtherRequests {

    @Test
    void whenPinged_thenAnEmptyResult() {
      var pong = ask("type='get' to='capulet.lit'", "<ping xmlns='urn:xmpp:ping'/>");

      assertThat(pong.attribute("type")).isEqualTo("result");
      assertThat(pong.attribute("id")).isEqualTo("1");
      assertThat(pong.children()).isEmpty();
    }

    @Test
    void whenAskedForTheTime_thenInUtc() {
      var time =
          ask("type='get' to='capulet.lit'", "<time xmlns='urn:xmpp:time'/>")
              .child("time", "urn:xmpp:time");

      assertThat(time.child("tzo", "urn:xmpp:time").text()).isEqualTo("+00:00");
      assertThat(time.child("utc", "urn:xmpp:time").text())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @Test
    void whenAskedForTheVersion_thenNameAndVersion() {
      var version =
          ask("type='get' to='capulet.lit'", "<query xmlns='jabber:iq:version'/>")
              .child("query", "jabber:iq:version");

      assertThat(version.child("name", "jabber:iq:version").text()).isEqualTo("Parlance");
      assertThat(version.child("version", "jabber:iq:version").text()).isNotEmpty();
    }

    @Test
    void whenASessionIsToBeEstablished_thenItIs() {
      var established = ask("type='set'", "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/>");

      assertThat(established.attribute("type")).isEqualTo("result");
    }
  }

  private static final class NewFeature implements EdgeHandler {
    @Override
    public String name() {
      return "new";
    }

    @Override
    public String namespace() {
      return "urn:new";
    }

    @Override
    public Set<Iq.Type> types() {
      return Set.of(Iq.Type.GET);
    }

    @Override
    public Set<String> features() {
      return Set.of("urn:new");
    }

    @Override
    public CompletionStage<Element> answer(Iq iq, Session session) {
      return CompletableFuture.completedStage(iq.result(null));
    }
  }

  @Nested
  class GivenTheNodeOfCommands {

    private static final String COMMANDS = "http://jabber.org/protocol/commands";

    private final Session juliet = new FakeSessions().add("juliet@capulet.lit/balcony");

    private Element query(String namespace, String node) {
      var payload = "<query xmlns='" + namespace + "' node='" + node + "'/>";
      return ask("type='get' to='capulet.lit'", payload, juliet);
    }

    @Test
    void whenAskedWhatItIs_thenAListOfCommands() {
      var info = query(INFO, COMMANDS).child("query", INFO);

      assertThat(info.attribute("node")).isEqualTo(COMMANDS);
      assertThat(info.child("identity", INFO).attribute("category")).isEqualTo("automation");
      assertThat(info.child("identity", INFO).attribute("type")).isEqualTo("command-list");
      assertThat(features(info)).containsExactly(COMMANDS);
    }

    @Test
    void whenAskedForItsItems_thenNoneWhereThereIsNoCommand() {
      var items = "http://jabber.org/protocol/disco#items";

      assertThat(query(items, COMMANDS).child("query", items).children()).isEmpty();
    }

    @Test
    void whenANodeIsUnknown_thenNotFound() {
      assertThat(query(INFO, COMMANDS + "/x").attribute("type")).isEqualTo("error");
    }

    @Test
    void whenTheDomainIsAsked_thenItAnnouncesCommands() {
      var answer = ask("type='get' to='capulet.lit'", "<query xmlns='" + INFO + "'/>");

      assertThat(features(answer.child("query", INFO))).contains(COMMANDS);
    }
  }
}
