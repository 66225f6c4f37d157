package chat.parlance.gateway.behalf;

import chat.parlance.xmpp.xml.Element;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What this gateway answers itself when a gateway asks.
public final class GatewayHandlers {

  private final Supplier<Stream<GatewayHandler>> all;

  /// @param all asked for late, as they need what needs this
  public GatewayHandlers(Supplier<Stream<GatewayHandler>> all) {
    this.all = all;
  }

  /// The one for that payload; null if there is none.
  public @Nullable GatewayHandler of(Element payload) {
    return all.get()
        .filter(handler -> payload.is(handler.name(), GatewayHandler.NAMESPACE))
        .findFirst()
        .orElse(null);
  }
}
