package chat.parlance.presence.bookmarks;

import chat.parlance.log.Context;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.profile.NodeProfile;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;

/// How the nodes of bookmarks are, and what is published there (XEP-0402 sections 2 and 3.3,
/// XEP-0048 section 3.1): for nobody else to see.
final class BookmarksProfile implements NodeProfile {

  private final BookmarksProperties limits;

  BookmarksProfile(BookmarksProperties limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> nodes() {
    return Set.of(Bookmarks.NODE, Bookmarks.OLDER);
  }

  @Override
  public NodeConfig initial(String node, NodeConfig usual) {
    return configured(node, usual);
  }

  static NodeConfig configured(String node, NodeConfig usual) {
    var hidden = usual.with(NodeField.ACCESS_MODEL, List.of("whitelist"));
    return node.equals(Bookmarks.OLDER)
        ? hidden
        : hidden
            .with(NodeField.MAX_ITEMS, List.of("max"))
            .with(NodeField.SEND_LAST_PUBLISHED_ITEM, List.of("never"));
  }

  @Override
  public void check(Item item, Node node, Context context) throws Refused {
    var payload = item.payload();
    if (payload == null) {
      throw PubsubError.payloadRequired();
    }
    if (node.name().equals(Bookmarks.OLDER)) {
      checkStorage(payload);
    } else {
      checkConference(item, payload, node, context);
    }
  }

  private void checkStorage(Element storage) throws Refused {
    if (!Storage.isWellFormed(storage)) {
      throw PubsubError.invalidPayload();
    }
    requireRoom(storage.children().size(), storage.bytes().length);
  }

  private void checkConference(Item item, Element conference, Node node, Context context)
      throws Refused {
    if (!conference.is(Bookmark.CONFERENCE, Bookmarks.NODE)) {
      throw PubsubError.invalidPayload();
    }
    if (!Bookmark.isRoom(item.id())) {
      throw Refused.of(Condition.NOT_ACCEPTABLE, "the id isn't the JID of a room");
    }
    var others =
        node.live(context.now()).stream().filter(it -> !it.id().equals(item.id())).toList();
    long bytes = others.stream().mapToLong(Item::sizeBytes).sum();
    requireRoom(others.size() + 1L, bytes + item.sizeBytes());
  }

  private void requireRoom(long bookmarks, long bytes) throws Refused {
    if (!limits.allow(bookmarks, bytes)) {
      throw Refused.of(Condition.POLICY_VIOLATION, "too many bookmarks");
    }
  }
}
