package chat.parlance.gateway.api.pubsub.node;

import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// Which items of a node are wanted (XEP-0059).
///
/// @param after the id that the page is to begin behind
/// @param before the id that the page is to end before; empty for the newest items
public record Page(int limit, @Nullable String after, @Nullable String before) {

  private static final String NAMESPACE = "http://jabber.org/protocol/rsm";

  Element set() {
    var set = Element.builder("set", NAMESPACE).child(text("max", Integer.toString(limit)));
    if (before != null) {
      set.child(text("before", before));
    } else if (after != null) {
      set.child(text("after", after));
    }
    return set.build();
  }

  private static Element text(String name, String text) {
    return Element.builder(name, NAMESPACE).text(text).build();
  }

  /// Where a page is among all items.
  ///
  /// @param index of its first item
  record Position(int index, int size, int count) {

    static Position in(Element answer, int size) {
      var set = answer.child("set", NAMESPACE);
      if (set == null) {
        return new Position(0, size, size);
      }
      var first = set.child("first", NAMESPACE);
      var index = first == null ? null : first.attribute("index");
      var count = set.child("count", NAMESPACE);
      return new Position(
          index == null ? 0 : Integer.parseInt(index),
          size,
          count == null ? size : Integer.parseInt(count.text()));
    }

    boolean isFirst() {
      return size == 0 || index == 0;
    }

    boolean isLast() {
      return size == 0 || index + size >= count;
    }
  }
}
