package chat.parlance.presence.pubsub.items;

import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.PubsubRequest.Page;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.util.List;

/// One page of items (XEP-0059), no more than fits into an answer.
///
/// @param index of the first in all
record ResultPage(List<Item> items, int index, int count) {

  private static final String NAMESPACE = "http://jabber.org/protocol/rsm";

  /// An answer is one record; a larger page is cut.
  private static final int MAX_BYTES = 524_288;

  ResultPage {
    items = List.copyOf(items);
  }

  boolean isPart() {
    return items.size() < count;
  }

  static ResultPage of(List<Item> all, Page page) throws Refused {
    var max = page.max();
    int most = max == null ? all.size() : max;
    var before = page.before();
    if (before != null) {
      return last(all, before.isEmpty() ? all.size() : indexOf(all, before), most);
    }
    var after = page.after();
    var index = page.index();
    int from = after != null ? indexOf(all, after) + 1 : index == null ? 0 : index;
    return first(all, Math.min(from, all.size()), most);
  }

  private static ResultPage first(List<Item> all, int from, int most) {
    int to = from;
    long bytes = 0;
    while (to < all.size() && to - from < most && fits(bytes, to - from)) {
      bytes += all.get(to).sizeBytes();
      to += bytes > MAX_BYTES && to > from ? 0 : 1;
    }
    return new ResultPage(all.subList(from, to), from, all.size());
  }

  private static ResultPage last(List<Item> all, int to, int most) {
    int from = to;
    long bytes = 0;
    while (from > 0 && to - from < most && fits(bytes, to - from)) {
      bytes += all.get(from - 1).sizeBytes();
      from -= bytes > MAX_BYTES && from < to ? 0 : 1;
    }
    return new ResultPage(all.subList(from, to), from, all.size());
  }

  private static boolean fits(long bytes, int items) {
    return items == 0 || bytes <= MAX_BYTES;
  }

  private static int indexOf(List<Item> all, String id) throws Refused {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(id)) {
        return i;
      }
    }
    throw PubsubError.noSuchNode();
  }

  Element set() {
    var set = Element.builder("set", NAMESPACE);
    if (!items.isEmpty()) {
      set.child(
          Element.builder("first", NAMESPACE)
              .attribute("index", Integer.toString(index))
              .text(items.getFirst().id())
              .build());
      set.child(text("last", items.getLast().id()));
    }
    return set.child(text("count", Integer.toString(count))).build();
  }

  private static Element text(String name, String text) {
    return Element.builder(name, NAMESPACE).text(text).build();
  }
}
