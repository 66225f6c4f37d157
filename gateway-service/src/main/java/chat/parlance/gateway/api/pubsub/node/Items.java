package chat.parlance.gateway.api.pubsub.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.api.xml.XmlValues;
import chat.parlance.xmpp.xml.Element;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Items of a node published, listed, retracted and purged.
public final class Items {

  /// An item to be published.
  ///
  /// @param payload one element with its namespace
  public record NewItem(
      @Schema(
              description = "One element as XML with its namespace; absent where the node has none",
              example =
                  "<entry xmlns='http://www.w3.org/2005/Atom'><title>The ball begins</title></entry>")
          @Nullable String payload,
      @Schema(
              description =
                  "What the node has to be like, and becomes if it is new (XEP-0060 section 7.1.5):"
                      + " fields without `pubsub#`")
          @Nullable
          @Size(max = 50)
          Map<String, Object> options) {}

  /// A published item.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ItemView(
      String id,
      @Schema(description = "Where the node shows it") @Nullable String publisher,
      @Schema(description = "One element as XML") @Nullable String payload) {}

  /// A page of items in the order of publishing (XEP-0059).
  ///
  /// @param count of all items of the node
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ItemList(
      List<ItemView> items,
      int count,
      @Schema(description = "For `after`, to get the next page; absent on the last")
          @Nullable String next,
      @Schema(description = "For `before`, to get the page before; absent on the first")
          @Nullable String previous) {}

  private Items() {}

  public static ItemList list(Place place, String node, Page page) {
    var asked = XmlValues.build(() -> Place.of("items", Place.PUBSUB, node).build());
    var answer = place.get(Place.PUBSUB, asked, XmlValues.build(page::set));
    var items = items(answer);
    var position = Page.Position.in(answer, items.size());
    return new ItemList(
        items,
        position.count(),
        position.isLast() ? null : items.getLast().id(),
        position.isFirst() ? null : items.getFirst().id());
  }

  public static ItemView get(Place place, String node, String id) {
    var asked =
        XmlValues.build(
            () -> Place.of("items", Place.PUBSUB, node).child(item(id).build()).build());
    var found = items(place.get(Place.PUBSUB, asked));
    if (found.isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "The node has no such item.");
    }
    return found.getFirst();
  }

  private static List<ItemView> items(Element pubsub) {
    var items = Objects.requireNonNull(pubsub.child("items", Place.PUBSUB));
    return items.children().stream().map(Items::view).toList();
  }

  private static ItemView view(Element item) {
    var payloads = item.children();
    return new ItemView(
        Objects.requireNonNullElse(item.attribute("id"), ""),
        item.attribute("publisher"),
        payloads.isEmpty() ? null : new String(payloads.getFirst().bytes(), UTF_8));
  }

  /// Publishes an item.
  ///
  /// @param id absent where the service is to make one
  /// @return the id
  public static String publish(Place place, String node, @Nullable String id, NewItem wish) {
    var item = item(id);
    var payload = wish.payload();
    if (payload != null) {
      item.child(XmlValues.parse(payload));
    }
    var publish =
        XmlValues.build(() -> Place.of("publish", Place.PUBSUB, node).child(item.build()).build());
    var options = wish.options();
    var answer =
        options == null
            ? place.ask("set", Place.PUBSUB, publish)
            : place.ask("set", Place.PUBSUB, publish, options(options));
    return id == null ? idIn(answer) : id;
  }

  private static Element options(Map<String, Object> options) {
    return XmlValues.build(() ->
        Element.builder("publish-options", Place.PUBSUB)
            .child(ConfigForm.submit(ConfigForm.PUBLISH_OPTIONS, options))
            .build());
  }

  private static String idIn(@Nullable Element pubsub) {
    var publish = pubsub == null ? null : pubsub.child("publish", Place.PUBSUB);
    var item = publish == null ? null : publish.child("item", Place.PUBSUB);
    return item == null ? "" : Objects.requireNonNullElse(item.attribute("id"), "");
  }

  public static void retract(Place place, String node, String id) {
    place.ask(
        "set",
        Place.PUBSUB,
        XmlValues.build(() ->
            Place.of("retract", Place.PUBSUB, node)
                .attribute("notify", "1")
                .child(item(id).build())
                .build()));
  }

  public static void purge(Place place, String node) {
    place.ask(
        "set", Place.OWNER, XmlValues.build(() -> Place.of("purge", Place.OWNER, node).build()));
  }

  private static Element.Builder item(@Nullable String id) {
    try {
      return Element.builder("item", Place.PUBSUB).attribute("id", id);
    } catch (IllegalArgumentException _) {
      throw new ProblemException(ProblemType.INVALID_VALUE, "That is no id of an item.");
    }
  }
}
