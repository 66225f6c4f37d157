package chat.parlance.gateway.api.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.account.KnownAddresses;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// What is asked for each operation, and what the answers become.
class PubsubApiTest {

  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final String OWNER = PUBSUB + "#owner";
  private static final String NODE = "/api/v1/pubsub/nodes/tidings";
  private static final String FORM =
      "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='tidings'>"
          + "<x xmlns='jabber:x:data' type='form'>"
          + "<field var='FORM_TYPE' type='hidden'><value>node_config</value></field>"
          + "<field var='pubsub#title' type='text-single'><value>News</value></field>"
          + "<field var='pubsub#persist_items' type='boolean'><value>1</value></field>"
          + "<field var='pubsub#contact' type='jid-multi'><value>a@x</value><value>b@x</value>"
          + "</field></x></configure></pubsub>";

  private final AnsweringService service = new AnsweringService("capulet.lit");
  private final Places places =
      new Places(
          service.onBehalf(
              "pubsub " + PUBSUB,
              "pubsub " + OWNER,
              "query http://jabber.org/protocol/disco#items"),
          KnownAddresses.of("capulet.lit", "juliet@capulet.lit"),
          new HostedDomain("capulet.lit"));
  private final WebTestClient client =
      WebTestClient.bindToController(
              new ServiceNodeController(places),
              new ServiceItemController(places),
              new ServiceMemberController(places),
              new AccountNodeController(places),
              new AccountItemController(places),
              new AccountMemberController(places))
          .controllerAdvice(new Problems())
          .build();

  private WebTestClient.ResponseSpec send(HttpMethod method, String path) {
    return client.method(method).uri(URI.create(path)).exchange();
  }

  private WebTestClient.ResponseSpec send(HttpMethod method, String path, String json) {
    return client
        .method(method)
        .uri(URI.create(path))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json)
        .exchange();
  }

  private String lastAsked() {
    return service.asked().getLast();
  }

  @Nested
  class GivenTheService {

    @Test
    void whenANodeIsNew_thenItIsMadeInTheNameOfTheDomain() {
      service.with(iq ->
          iq.result(iq.payload().has("configure", OWNER) ? AnsweringService.xml(FORM) : null));

      send(HttpMethod.PUT, NODE, "{\"config\": {\"title\": \"News\", \"persist_items\": true}}")
          .expectStatus()
          .isCreated()
          .expectBody()
          .json(
              """
              {"node": "tidings",
               "config": {"title": "News", "persist_items": true, "contact": ["a@x", "b@x"]}}
              """);

      assertThat(service.asked().getFirst())
          .contains("from='capulet.lit'", "to='pubsub.capulet.lit'", "<create node='tidings'/>")
          .contains("<field var='pubsub#title'><value>News</value></field>")
          .contains("<field var='pubsub#persist_items'><value>1</value></field>");
    }

    @Test
    void whenANodeIsThere_thenItIsConfigured() {
      service.with(iq ->
          iq.payload().has("create", PUBSUB)
              ? iq.errorReply(StanzaError.of(Condition.CONFLICT))
              : iq.result(iq.type().name().equals("GET") ? AnsweringService.xml(FORM) : null));

      send(HttpMethod.PUT, NODE, "{\"config\": {\"title\": \"News\"}}").expectStatus().isOk();

      assertThat(service.asked().get(1)).contains(OWNER, "<configure node='tidings'>");
    }

    @Test
    void whenListed_thenInTheOrderOfNamesByPage() {
      service.with(
          "<query xmlns='http://jabber.org/protocol/disco#items'><item jid='p' node='c'/>"
              + "<item jid='p' node='a' name='The first'/><item jid='p' node='b'/></query>");

      send(HttpMethod.GET, "/api/v1/pubsub/nodes?limit=2")
          .expectBody()
          .json("{\"nodes\": [{\"node\": \"a\", \"title\": \"The first\"}, {\"node\": \"b\"}]}")
          .jsonPath("$.next")
          .isEqualTo("b");
      send(HttpMethod.GET, "/api/v1/pubsub/nodes?limit=2&cursor=b")
          .expectBody()
          .json("{\"nodes\": [{\"node\": \"c\"}]}")
          .jsonPath("$.next")
          .doesNotExist();
    }

    @Test
    void whenDeleted_thenAsAnOwner() {
      service.with(iq -> iq.result(null));

      send(HttpMethod.DELETE, NODE).expectStatus().isNoContent();

      assertThat(lastAsked()).contains(OWNER, "<delete node='tidings'/>");
    }

    @Test
    void whenTheNodeIsUnknown_thenNotFound() {
      service.with(iq -> iq.errorReply(StanzaError.of(Condition.ITEM_NOT_FOUND)));

      send(HttpMethod.GET, NODE)
          .expectStatus()
          .isNotFound()
          .expectBody()
          .jsonPath("$.condition")
          .isEqualTo("item-not-found");
    }
  }

  @Nested
  class GivenItems {

    private static final String PAGE =
        "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='tidings'>"
            + "<item id='i3'><entry xmlns='urn:x'>3</entry></item><item id='i4'/></items>"
            + "<set xmlns='http://jabber.org/protocol/rsm'><first index='2'>i3</first>"
            + "<last>i4</last><count>7</count></set></pubsub>";

    @Test
    void whenAPageIsAskedFor_thenWhatIsBeforeAndBehindIsSaid() {
      service.with(PAGE);

      send(HttpMethod.GET, NODE + "/items?limit=2&after=i2")
          .expectBody()
          .json(
              """
              {"items": [{"id": "i3", "payload": "<entry xmlns='urn:x'>3</entry>"}, {"id": "i4"}],
               "count": 7, "next": "i4", "previous": "i3"}
              """);

      assertThat(lastAsked()).contains("<max>2</max><after>i2</after>");
    }

    @Test
    void whenTheNewestAreAskedFor_thenThePageBeforeNothing() {
      service.with(PAGE);

      send(HttpMethod.GET, NODE + "/items?before=").expectStatus().isOk();

      assertThat(lastAsked()).contains("<max>20</max><before/>");
    }

    @Test
    void whenPublished_thenThePayloadGoesAsItIs() {
      service.with(iq -> iq.result(null));

      send(
              HttpMethod.PUT,
              NODE + "/items/ball",
              "{\"payload\": \"<x xmlns='urn:x'>1</x>\", \"options\": {\"max_items\": 10}}")
          .expectStatus()
          .isNoContent();

      assertThat(lastAsked())
          .contains("<publish node='tidings'><item id='ball'><x xmlns='urn:x'>1</x></item>")
          .contains("#publish-options", "<field var='pubsub#max_items'><value>10</value></field>");
    }

    @Test
    void whenPublishedWithoutAnId_thenItsPlaceIsSaid() {
      service.with(
          "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='tidings'>"
              + "<item id='made/up'/></publish></pubsub>");

      send(HttpMethod.POST, NODE + "/items", "{\"payload\": \"<x xmlns='urn:x'/>\"}")
          .expectStatus()
          .isCreated()
          .expectHeader()
          .valueEquals("Location", NODE + "/items/made%2Fup")
          .expectBody()
          .jsonPath("$.id")
          .isEqualTo("made/up");
    }

    @Test
    void whenThePayloadIsNoXml_thenNothingIsAsked() {
      for (var payload : new String[] {"<x", "<a/><b/>", "text", "<x xmlns='urn:x'>&e;</x>"}) {
        send(HttpMethod.PUT, NODE + "/items/ball", "{\"payload\": \"" + payload + "\"}")
            .expectStatus()
            .isEqualTo(422);
      }

      assertThat(service.asked()).isEmpty();
    }

    @Test
    void whenOneIsAskedForThatIsNotThere_thenNotFound() {
      service.with(
          "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='tidings'/></pubsub>");

      send(HttpMethod.GET, NODE + "/items/ball").expectStatus().isNotFound();
    }

    @Test
    void whenRetractedAndPurged_thenSubscribersAreTold() {
      service.with(iq -> iq.result(null));

      send(HttpMethod.DELETE, NODE + "/items/ball").expectStatus().isNoContent();
      assertThat(lastAsked()).contains("<retract node='tidings' notify='1'><item id='ball'/>");
      send(HttpMethod.DELETE, NODE + "/items").expectStatus().isNoContent();
      assertThat(lastAsked()).contains(OWNER, "<purge node='tidings'/>");
    }
  }

  @Nested
  class GivenMembers {

    @Test
    void whenListed_thenWhoIsWhat() {
      service.with(
          "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><affiliations node='tidings'>"
              + "<affiliation jid='capulet.lit' affiliation='owner'/></affiliations></pubsub>");
      send(HttpMethod.GET, NODE + "/affiliations")
          .expectBody()
          .json("{\"affiliations\": [{\"jid\": \"capulet.lit\", \"affiliation\": \"owner\"}]}");
      service.with(
          "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><subscriptions node='tidings'>"
              + "<subscription jid='romeo@x' subscription='subscribed' subid='s'/>"
              + "</subscriptions></pubsub>");
      send(HttpMethod.GET, NODE + "/subscriptions")
          .expectBody()
          .json("{\"subscriptions\": [{\"jid\": \"romeo@x\", \"subscription\": \"subscribed\"}]}");
    }

    @Test
    void whenSet_thenOnlyThatOne() {
      service.with(iq -> iq.result(null));

      send(HttpMethod.PUT, NODE + "/affiliations/romeo@x", "{\"affiliation\": \"publisher\"}")
          .expectStatus()
          .isNoContent();
      assertThat(lastAsked())
          .contains("<affiliation jid='romeo@x' affiliation='publisher'/></affiliations>");
      send(HttpMethod.PUT, NODE + "/subscriptions/romeo@x%2Fr", "{\"subscription\": \"none\"}")
          .expectStatus()
          .isNoContent();
      assertThat(lastAsked()).contains("<subscription jid='romeo@x/r' subscription='none'/>");
      send(HttpMethod.PUT, NODE + "/affiliations/romeo@x", "{}").expectStatus().isEqualTo(422);
    }
  }

  @Nested
  class GivenAnAccount {

    @Test
    void whenItsNodeHasAnyName_thenItIsAskedInItsOwnName() {
      service.with(iq -> iq.result(null));

      send(
              HttpMethod.PUT,
              "/api/v1/accounts/juliet@capulet.lit/pubsub/nodes/http:%2F%2Fjabber.org%2Ftune"
                  + "/items/current",
              "{\"payload\": \"<tune xmlns='urn:x'/>\"}")
          .expectStatus()
          .isNoContent();

      assertThat(lastAsked())
          .contains("from='juliet@capulet.lit'", "<publish node='http://jabber.org/tune'>")
          .doesNotContain(" to=");
    }

    @Test
    void whenThereIsNone_thenNobodyIsAsked() {
      send(HttpMethod.GET, "/api/v1/accounts/nobody@capulet.lit/pubsub/nodes")
          .expectStatus()
          .isNotFound();

      assertThat(service.asked()).isEmpty();
    }
  }
}
