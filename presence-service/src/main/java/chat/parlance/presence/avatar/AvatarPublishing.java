package chat.parlance.presence.avatar;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.StanzaIds;
import chat.parlance.presence.image.Picture;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.publish.Unasked;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Publishes the picture of a vCard (XEP-0398 section 3.2).
final class AvatarPublishing {

  private final PubsubProperties limits;

  AvatarPublishing(PubsubProperties limits) {
    this.limits = limits;
  }

  /// Publishes data and metadata, unless that very picture is there.
  List<Effect> publish(Picture picture, Jid publisher, Context context) {
    var known = Avatar.in(context.facts(), context.now());
    if (known != null && known.base64() != null && known.id().equalsIgnoreCase(picture.sha1())) {
      return List.of();
    }
    var data = Element.builder("data", Avatar.DATA).text(picture.base64()).build();
    return new Unasked(limits, context)
        .change(
            node(Avatar.DATA, context),
            List.of(item(picture.sha1(), publisher, data, context)),
            List.of())
        .change(
            node(Avatar.METADATA, context),
            List.of(item(picture.sha1(), publisher, metadata(picture), context)),
            List.of())
        .effects();
  }

  /// Publishes that there is no picture (XEP-0084 section 3.6), if there is one in the vCard.
  List<Effect> disable(Jid publisher, Context context) {
    var known = Avatar.in(context.facts(), context.now());
    var node = Node.find(Avatar.METADATA, context.facts());
    if (node == null || known == null || known.base64() == null) {
      return List.of();
    }
    var nothing = Element.builder("metadata", Avatar.METADATA).build();
    var id = StanzaIds.of(context.recordId());
    return new Unasked(limits, context)
        .change(node, List.of(item(id, publisher, nothing, context)), List.of())
        .effects();
  }

  private static Item item(String id, Jid publisher, Element payload, Context context) {
    return new Item(id, publisher, context.now().toEpochMilli(), payload);
  }

  private static Element metadata(Picture picture) {
    var info =
        Element.builder("info", Avatar.METADATA)
            .attribute("id", picture.sha1())
            .attribute("type", picture.type())
            .attribute("bytes", Integer.toString(picture.sizeBytes()))
            .attribute("width", Integer.toString(picture.width()))
            .attribute("height", Integer.toString(picture.height()))
            .build();
    return Element.builder("metadata", Avatar.METADATA).child(info).build();
  }

  // Everybody may see a vCard.
  private static Node node(String name, Context context) {
    @Nullable Node known = Node.find(name, context.facts());
    if (known != null) {
      return known;
    }
    var open = NodeConfig.initial(true).with(NodeField.ACCESS_MODEL, List.of("open"));
    return Node.created(name, context.address(), context.now(), open);
  }
}
