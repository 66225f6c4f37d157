package chat.parlance.presence.avatar;

import chat.parlance.log.Facts;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account's picture as its nodes have it (XEP-0084 section 4).
///
/// @param id the SHA-1 of the picture
/// @param base64 absent while only the metadata are there
record Avatar(String id, String type, @Nullable String base64) {

  static final String DATA = "urn:xmpp:avatar:data";
  static final String METADATA = "urn:xmpp:avatar:metadata";

  static boolean isNode(String name) {
    return name.equals(DATA) || name.equals(METADATA);
  }

  /// The picture that is there now, or null.
  static @Nullable Avatar in(Facts facts, Instant now) {
    var metadata = Node.find(METADATA, facts);
    var info = metadata == null ? null : info(metadata, now);
    if (info == null) {
      return null;
    }
    var id = text(info, "id");
    return new Avatar(id, text(info, "type"), base64(id, Node.find(DATA, facts)));
  }

  // The one that doesn't point elsewhere (XEP-0398 section 3.1).
  private static @Nullable Element info(Node metadata, Instant now) {
    for (var info : infos(metadata.last(now))) {
      if (info.attribute("url") == null) {
        return info;
      }
    }
    return null;
  }

  /// What an item says of each form of the picture.
  static List<Element> infos(@Nullable Item item) {
    var payload = item == null ? null : item.payload();
    var infos = new ArrayList<Element>();
    if (payload != null) {
      payload.children().stream().filter(it -> it.is("info", METADATA)).forEach(infos::add);
    }
    return infos;
  }

  private static @Nullable String base64(String id, @Nullable Node data) {
    var item = data == null ? null : data.item(id);
    var payload = item == null ? null : item.payload();
    return payload == null ? null : payload.text().strip();
  }

  private static String text(Element info, String attribute) {
    var value = info.attribute(attribute);
    return value == null ? "" : value;
  }
}
