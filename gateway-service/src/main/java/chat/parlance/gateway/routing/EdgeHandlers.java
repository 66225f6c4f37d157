package chat.parlance.gateway.routing;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The handlers at the edge by what they answer.
public final class EdgeHandlers {

  private record Kind(Iq.Type type, String name, String namespace) {}

  private final Map<Kind, EdgeHandler> handlers = new HashMap<>();

  /// @throws IllegalArgumentException if two answer the same
  public EdgeHandlers(Collection<? extends EdgeHandler> all) {
    for (var handler : all) {
      for (var type : handler.types()) {
        var kind = new Kind(type, handler.name(), handler.namespace());
        if (handlers.put(kind, handler) != null) {
          throw new IllegalArgumentException("two handlers answer " + kind);
        }
      }
    }
  }

  @Nullable EdgeHandler of(Iq request) {
    Element payload = request.payload();
    return payload == null
        ? null
        : handlers.get(new Kind(request.type(), payload.name(), payload.namespace()));
  }
}
