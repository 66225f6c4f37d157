package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a page is asked of a gateway, and what one gateway's part of it looks like.
final class PageElements {

  /// What one answer may have, so that it fits into a record of the log.
  private static final int MOST_BYTES = 500_000;

  private static final String AFTER = "after";
  private static final String MAX = "max";
  private static final String MORE = "more";

  private PageElements() {}

  static Element request(String name, String after, int max) {
    return Element.builder(name, GatewayHandler.NAMESPACE)
        .attribute(AFTER, after)
        .attribute(MAX, Integer.toString(max))
        .build();
  }

  static String after(Element request) {
    return Objects.requireNonNullElse(request.attribute(AFTER), "");
  }

  static int max(Element request) {
    var max = request.attribute(MAX);
    return max == null ? Online.MOST : Math.clamp(Integer.parseInt(max), 1, Online.MOST);
  }

  /// The first of some elements.
  static Element page(String name, List<Element> all, int max) {
    var page = Element.builder(name, GatewayHandler.NAMESPACE);
    int count = 0;
    int bytes = 0;
    for (var each : all) {
      bytes += each.sizeBytes();
      if (count == max || bytes > MOST_BYTES) {
        page.attribute(MORE, "true");
        break;
      }
      page.child(each);
      count++;
    }
    return page.build();
  }

  static boolean hasMore(@Nullable Element page) {
    return page != null && "true".equals(page.attribute(MORE));
  }
}
