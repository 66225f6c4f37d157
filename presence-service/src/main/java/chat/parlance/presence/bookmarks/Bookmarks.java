package chat.parlance.presence.bookmarks;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.publish.Unasked;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An account's bookmarks, one in each item of a node. The other forms are made of them, and change
/// them.
final class Bookmarks {

  /// The node of XEP-0402, and its namespace.
  static final String NODE = "urn:xmpp:bookmarks:1";

  /// The node of XEP-0048, and its namespace.
  static final String OLDER = "storage:bookmarks";

  /// The item of [#OLDER] (XEP-0048 section 3.1).
  private static final String CURRENT = "current";

  private final PubsubProperties limits;
  private final Context context;

  Bookmarks(PubsubProperties limits, Context context) {
    this.limits = limits;
    this.context = context;
  }

  @Nullable Node node() {
    return Node.find(NODE, context.facts());
  }

  @Nullable Node olderNode() {
    return Node.find(OLDER, context.facts());
  }

  /// The bookmarks that are there now.
  List<Bookmark> all() {
    return List.copyOf(byRoom(node()).values());
  }

  private Map<String, Bookmark> byRoom(@Nullable Node node) {
    var rooms = new LinkedHashMap<String, Bookmark>();
    for (var item : node == null ? List.<Item>of() : node.live(context.now())) {
      var payload = item.payload();
      if (payload != null) {
        rooms.put(item.id(), Bookmark.read(item.id(), payload, NODE));
      }
    }
    return rooms;
  }

  /// What the older node says.
  Storage older() {
    var node = olderNode();
    var last = node == null ? null : node.last(context.now());
    return Storage.read(last == null ? null : last.payload());
  }

  /// Makes the bookmarks those that an older form has. What is as it was isn't published again
  /// (XEP-0402 section 5.3.2).
  List<Effect> replace(List<Bookmark> wanted, Jid publisher) {
    var known = byRoom(node());
    var changed = new ArrayList<Item>();
    var gone = new ArrayList<>(known.keySet());
    for (var bookmark : wanted) {
      gone.remove(bookmark.jid());
      var before = known.get(bookmark.jid());
      if (before == null || !before.isAs(bookmark)) {
        changed.add(item(bookmark.extendedAs(before), publisher));
      }
    }
    return change(changed, gone);
  }

  /// Adds bookmarks of an older form, unless their rooms have some.
  List<Effect> add(List<Bookmark> more, Jid publisher) {
    var known = byRoom(node());
    var fresh = more.stream().filter(bookmark -> !known.containsKey(bookmark.jid()));
    return change(fresh.map(bookmark -> item(bookmark, publisher)).toList(), List.of());
  }

  private List<Effect> change(List<Item> changed, List<String> gone) {
    var node = node();
    if (changed.isEmpty() && gone.isEmpty()) {
      return List.of();
    }
    return new Unasked(limits, context)
        .change(node == null ? created(NODE) : node, changed, gone)
        .effects();
  }

  /// Publishes all at the older node.
  List<Effect> publishOlder(Storage storage) {
    var node = olderNode();
    var item = item(CURRENT, context.address(), storage.toElement());
    return new Unasked(limits, context)
        .change(node == null ? created(OLDER) : node, List.of(item), List.of())
        .effects();
  }

  private Node created(String name) {
    var config = BookmarksProfile.configured(name, NodeConfig.initial(true));
    return Node.created(name, context.address(), context.now(), config);
  }

  private Item item(Bookmark bookmark, Jid publisher) {
    return item(bookmark.jid(), publisher, bookmark.toConference());
  }

  private Item item(String id, Jid publisher, Element payload) {
    return new Item(id, publisher, context.now().toEpochMilli(), payload);
  }
}
