package chat.parlance.gateway.websocket;

import chat.parlance.xmpp.spec.Implements;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes requests for `/ws` from the web server: every handler that it put on the connection goes,
/// and one lean handler stays. All other requests it gets as they are. There is one for all
/// connections.
@Implements(
    rfc = 6455,
    version = "4 to 7",
    status = Implements.Status.COMPLETE,
    note = "The server's side, without extensions.")
public final class Handover {

  static final String PATH = "/ws";

  private final WebSocketEndpoint endpoint;
  private final WebSocketProperties properties;
  private final LaterTakeover later = new LaterTakeover(this);

  public Handover(WebSocketEndpoint endpoint, WebSocketProperties properties) {
    this.endpoint = endpoint;
    this.properties = properties;
  }

  /// Looks at the first request of a new connection before the web server does, but behind TLS.
  public void install(Channel channel) {
    if (!endpoint.connected(channel)) {
      var _ = channel.close();
      return;
    }
    var takeover = new Takeover(this);
    var tls = channel.pipeline().context(SslHandler.class);
    if (tls == null) {
      channel.pipeline().addFirst(Takeover.NAME, takeover);
    } else {
      channel.pipeline().addAfter(tls.name(), Takeover.NAME, takeover);
    }
  }

  WebSocketProperties properties() {
    return properties;
  }

  /// Looks at the requests that come later on a connection whose first one was for the web server.
  LaterTakeover later() {
    return later;
  }

  /// Answers a request for `/ws`. Afterwards the channel has the handler of its WebSocket, or none.
  ///
  /// @param request null if it can't be read
  void answer(Channel channel, @Nullable UpgradeRequest request) {
    if (request == null) {
      refuse(channel, Refusal.BAD_REQUEST);
      return;
    }
    var refusal = request.refusal(properties);
    if (refusal != null) {
      refuse(channel, refusal);
      return;
    }
    switch (endpoint.admit(request, channel)) {
      case Admission.Refused(var why) -> refuse(channel, why);
      case Admission.Granted(var connection) -> grant(channel, request, connection);
    }
  }

  private static void grant(
      Channel channel, UpgradeRequest request, WebSocketConnection connection) {
    channel.pipeline().addLast(connection);
    removeOthers(channel, connection);
    var _ =
        channel.writeAndFlush(Unpooled.wrappedBuffer(request.response()), channel.voidPromise());
    channel.config().setAutoRead(true); // the web server had turned it off
  }

  static void refuse(Channel channel, Refusal why) {
    removeOthers(channel, null);
    channel
        .writeAndFlush(Unpooled.wrappedBuffer(why.response()))
        .addListener(ChannelFutureListener.CLOSE);
  }

  /// The last one first, so that each one, should it have something left to pass on, passes it to
  /// the handler that stays.
  private static void removeOthers(Channel channel, @Nullable ChannelHandler stays) {
    for (var each : List.copyOf(channel.pipeline().toMap().values()).reversed()) {
      if (!each.equals(stays) && !(each instanceof SslHandler)) {
        channel.pipeline().remove(each);
      }
    }
  }
}
