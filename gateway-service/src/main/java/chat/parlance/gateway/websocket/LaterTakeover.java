package chat.parlance.gateway.websocket;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.HashMap;
import java.util.Locale;

/// Stands behind the web server's codec and looks at every request, as there are clients that ask
/// for a WebSocket on a connection that has served requests before.
@Sharable
final class LaterTakeover extends ChannelInboundHandlerAdapter {

  static final String NAME = "parlance.laterTakeover";

  private final Handover handover;

  LaterTakeover(Handover handover) {
    this.handover = handover;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request && isOurs(request)) {
      handover.answer(context.channel(), upgrade(request));
    } else {
      context.fireChannelRead(message);
    }
  }

  private static boolean isOurs(HttpRequest request) {
    var uri = request.uri();
    return request.method().equals(HttpMethod.GET)
        && (uri.equals(Handover.PATH) || uri.startsWith(Handover.PATH + "?"));
  }

  private static UpgradeRequest upgrade(HttpRequest request) {
    var headers = new HashMap<String, String>();
    for (var header : request.headers()) {
      headers.merge(
          header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b);
    }
    var line = request.method() + " " + request.uri() + " " + request.protocolVersion();
    return new UpgradeRequest(line, headers);
  }
}
