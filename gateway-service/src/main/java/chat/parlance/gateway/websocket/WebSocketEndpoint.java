package chat.parlance.gateway.websocket;

import io.netty.channel.Channel;

/// Who has the WebSockets.
@FunctionalInterface
public interface WebSocketEndpoint {

  /// Called with each new connection, whatever it will ask for.
  ///
  /// @return whether it may stay
  default boolean connected(Channel channel) {
    return true;
  }

  /// Called on the channel's event loop with a request that is valid.
  Admission admit(UpgradeRequest request, Channel channel);
}
