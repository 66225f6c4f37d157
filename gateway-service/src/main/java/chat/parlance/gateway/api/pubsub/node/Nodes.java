package chat.parlance.gateway.api.pubsub.node;

import chat.parlance.gateway.api.xml.XmlValues;
import chat.parlance.gateway.behalf.RequestRefusedException;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Nodes listed, made, configured and deleted.
public final class Nodes {

  private static final String ITEMS = "http://jabber.org/protocol/disco#items";

  /// A page of nodes in the order of their names.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NodeList(
      List<Entry> nodes,
      @Schema(description = "The cursor of the next page; absent on the last")
          @Nullable String next) {

    /// One of them.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String node, @Nullable String title) {}
  }

  /// How a node is to be.
  ///
  /// @param config what isn't said stays as it is, or is the default
  public record NodeWish(
      @Schema(
              description =
                  "Fields of XEP-0060 section 16.4.4 without `pubsub#`: text, booleans, arrays",
              example =
                  "{\"title\": \"Tidings\", \"access_model\": \"open\", \"max_items\": \"100\"}")
          @Nullable
          @Size(max = 50)
          Map<String, Object> config) {}

  /// A node as it is.
  public record NodeView(String node, Map<String, Object> config) {}

  private Nodes() {}

  /// Lists those that the requester may see.
  ///
  /// @param after the name that the page is to begin behind; absent for the first
  public static NodeList list(Place place, @Nullable String after, int limit) {
    var query = Element.builder("query", ITEMS).build();
    var found =
        Objects.requireNonNull(place.ask("get", query)).children().stream()
            .map(item ->
                new NodeList.Entry(
                    Objects.requireNonNullElse(item.attribute("node"), ""), item.attribute("name")))
            .filter(entry -> after == null || entry.node().compareTo(after) > 0)
            .sorted(Comparator.comparing(NodeList.Entry::node))
            .limit(limit + 1L)
            .toList();
    return found.size() <= limit
        ? new NodeList(found, null)
        : new NodeList(found.subList(0, limit), found.get(limit - 1).node());
  }

  public static NodeView get(Place place, String node) {
    var asked = XmlValues.build(() -> Place.of("configure", Place.OWNER, node).build());
    var answer = place.get(Place.OWNER, asked).child("configure", Place.OWNER);
    return new NodeView(node, ConfigForm.read(Objects.requireNonNull(answer)));
  }

  /// Makes a node, or configures the one that is there.
  ///
  /// @return whether it is new
  public static boolean put(Place place, String node, NodeWish wish) {
    try {
      var create = XmlValues.build(() -> Place.of("create", Place.PUBSUB, node).build());
      var configure = Element.builder("configure", Place.PUBSUB);
      place.ask("set", Place.PUBSUB, create, with(configure, wish));
      return true;
    } catch (RequestRefusedException e) {
      if (e.error().condition() != Condition.CONFLICT || e.error().specific() != null) {
        throw e;
      }
    }
    if (wish.config() != null) {
      place.ask("set", Place.OWNER, with(Place.of("configure", Place.OWNER, node), wish));
    }
    return false;
  }

  private static Element with(Element.Builder configure, NodeWish wish) {
    var config = wish.config();
    return XmlValues.build(() ->
        config == null
            ? configure.build()
            : configure.child(ConfigForm.submit(ConfigForm.NODE_CONFIG, config)).build());
  }

  public static void delete(Place place, String node) {
    place.ask(
        "set", Place.OWNER, XmlValues.build(() -> Place.of("delete", Place.OWNER, node).build()));
  }
}
