package chat.parlance.gateway.websocket;

import io.netty.channel.Channel;

/// Who has the WebSockets.
@FunctionalInterface
public interface WebSocketEndpoint {

  /// Called on the channel's event loop with a request that is valid.
  Admission admit(UpgradeRequest request, Channel channel);
}
