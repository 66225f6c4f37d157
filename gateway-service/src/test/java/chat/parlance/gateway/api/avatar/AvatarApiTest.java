package chat.parlance.gateway.api.avatar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.KnownAddresses;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.unit.DataSize;

/// XEP-0084, with nodes of one item each.
class AvatarApiTest {

  private static final String PATH = "/api/v1/accounts/juliet@capulet.lit/avatar";
  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final byte[] PICTURE = {1, 2, 3, 4};

  /// SHA-1 of the picture.
  private static final String ID = "12dada1fff4d4787ade3333147202c3b443e376f";

  private final Map<String, String> nodes = new HashMap<>();
  private final AnsweringService service = new AnsweringService("capulet.lit").with(this::answer);
  private final WebTestClient client =
      WebTestClient.bindToController(
              new AvatarController(
                  new Avatars(service.onBehalf("pubsub " + PUBSUB, "pubsub " + PUBSUB + "#owner")),
                  KnownAddresses.of("capulet.lit", "juliet@capulet.lit"),
                  new AvatarApiProperties(DataSize.ofBytes(10))))
          .controllerAdvice(new Problems())
          .build();

  private Element answer(Iq iq) {
    var asked = iq.payload().children().getFirst();
    var node = asked.attribute("node");
    switch (asked.name()) {
      case "publish" -> nodes.put(node, new String(asked.children().getFirst().bytes(), UTF_8));
      case "purge" -> nodes.remove(node);
      default -> {
        return nodes.containsKey(node)
            ? iq.result(items(node))
            : iq.errorReply(StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND));
      }
    }
    return iq.result(null);
  }

  private Element items(String node) {
    return AnsweringService.xml(
        "<pubsub xmlns='%s'><items node='%s'>%s</items></pubsub>"
            .formatted(PUBSUB, node, nodes.get(node)));
  }

  private WebTestClient.ResponseSpec put(String type, byte[] picture) {
    return client
        .put()
        .uri(PATH)
        .contentType(MediaType.parseMediaType(type))
        .bodyValue(picture)
        .exchange();
  }

  @Nested
  class GivenNone {

    @Test
    void whenAskedFor_thenThereIsNone() {
      client.get().uri(PATH).exchange().expectStatus().isNotFound();
      client.delete().uri(PATH).exchange().expectStatus().isNoContent();

      assertThat(nodes).isEmpty();
    }

    @Test
    void whenSet_thenTheDataAndThenTheMetadataArePublished() {
      put("image/png", PICTURE)
          .expectStatus()
          .isNoContent()
          .expectHeader()
          .valueEquals("ETag", "\"" + ID + "\"");

      assertThat(service.asked()).hasSize(2);
      assertThat(service.asked().get(0))
          .contains("node='urn:xmpp:avatar:data'", "id='" + ID + "'")
          .contains(Base64.getEncoder().encodeToString(PICTURE));
      assertThat(service.asked().get(1))
          .contains("node='urn:xmpp:avatar:metadata'", "bytes='4'", "type='image/png'");
    }

    @Test
    void whenItIsNoPictureOrTooLarge_thenNothingIsPublished() {
      put("text/html", PICTURE).expectStatus().isEqualTo(415);
      put("image/svg+xml", PICTURE).expectStatus().isEqualTo(415);
      put("image/png", new byte[11]).expectStatus().isEqualTo(413);

      assertThat(nodes).isEmpty();
    }

    @Test
    void whenTheServiceRefusesThePicture_thenItSaysWhy() {
      service.with(
          iq -> iq.errorReply(StanzaError.of(StanzaError.Condition.NOT_ACCEPTABLE, "no picture")));

      put("image/png", PICTURE)
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.detail")
          .isEqualTo("no picture");
    }
  }

  @Nested
  class GivenOne {

    @Test
    void whenAskedFor_thenItsBytesUnderItsId() {
      put("image/png", PICTURE);

      client
          .get()
          .uri(PATH)
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("ETag", "\"" + ID + "\"")
          .expectHeader()
          .valueEquals("X-Content-Type-Options", "nosniff")
          .expectHeader()
          .contentType(MediaType.IMAGE_PNG)
          .expectBody(byte[].class)
          .isEqualTo(PICTURE);
    }

    @Test
    void whenItIsKnown_thenNotModifiedAndTheDataAreNotFetched() {
      put("image/png", PICTURE);
      int before = service.asked().size();

      client
          .get()
          .uri(PATH)
          .header("If-None-Match", "\"" + ID + "\"")
          .exchange()
          .expectStatus()
          .isNotModified();

      assertThat(service.asked()).hasSize(before + 1);
    }

    @Test
    void whenItsPublisherSaysThatItIsAPage_thenNoBrowserRunsIt() {
      put("image/png", PICTURE);
      nodes.computeIfPresent(
          "urn:xmpp:avatar:metadata", (_, item) -> item.replace("image/png", "text/html"));

      client
          .get()
          .uri(PATH)
          .exchange()
          .expectHeader()
          .contentType(MediaType.APPLICATION_OCTET_STREAM);
    }

    @Test
    void whenDeleted_thenTheMetadataSaySoAndTheBytesAreGone() {
      put("image/png", PICTURE);

      client.delete().uri(PATH).exchange().expectStatus().isNoContent();

      client.get().uri(PATH).exchange().expectStatus().isNotFound();
      assertThat(nodes).containsOnlyKeys("urn:xmpp:avatar:metadata");
    }
  }
}
