package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.platform.Replies;
import chat.parlance.xmpp.xml.Element;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the gateways' parts of a page together. Of a gateway that has more than it answered nothing
/// is known behind its last, so the page ends there.
final class Pages {

  private Pages() {}

  /// @param key what they are in the order of
  /// @param both what becomes of two with the same key
  static <T> OnlinePage<T> merge(
      Replies replies,
      Function<Element, T> read,
      Function<T, String> key,
      BinaryOperator<T> both,
      int max) {
    var all = new TreeMap<String, T>();
    String horizon = null;
    for (var part : replies.payloads()) {
      var items = part.children().stream().map(read).toList();
      items.forEach(item -> all.merge(key.apply(item), item, both));
      horizon = nearer(horizon, part, items, key);
    }
    var known = horizon == null ? all : all.headMap(horizon, true);
    var page = known.values().stream().limit(max).toList();
    boolean more = horizon != null || known.size() > max;
    var next = more && !page.isEmpty() ? key.apply(page.getLast()) : null;
    return new OnlinePage<>(page, next, replies.silent());
  }

  private static <T> @Nullable String nearer(
      @Nullable String horizon, Element part, List<T> items, Function<T, String> key) {
    if (!PageElements.hasMore(part) || items.isEmpty()) {
      return horizon;
    }
    var last = key.apply(items.getLast());
    return horizon == null || Comparator.<String>naturalOrder().compare(last, horizon) < 0
        ? last
        : horizon;
  }
}
