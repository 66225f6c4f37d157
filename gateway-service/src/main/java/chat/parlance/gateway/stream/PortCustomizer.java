package chat.parlance.gateway.stream;

import chat.parlance.gateway.websocket.Handover;
import chat.parlance.gateway.websocket.WebSocketEndpoint;
import chat.parlance.gateway.websocket.WebSocketProperties;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import reactor.netty.http.server.HttpServer;

/// Puts the WebSocket on the port of the web server.
final class PortCustomizer
    implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory>, Ordered {

  private static final int BACKLOG = 4096;
  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(32 << 10, 128 << 10);

  /// A buffer is taken from the pool for each read and is back in it after that, so it needn't be
  /// small; one of a fixed size saves each connection a calculator of sizes.
  private static final FixedRecvByteBufAllocator RECEIVE = new FixedRecvByteBufAllocator(4096);

  private final Handover handover;
  private final Duration requestWithin;

  PortCustomizer(WebSocketEndpoint endpoint, WebSocketProperties properties) {
    this.handover = new Handover(endpoint, properties);
    this.requestWithin = properties.requestWithin();
  }

  /// Before Boot's own, so that the properties of the server have the last word.
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.setAddress(InetAddress.getLoopbackAddress());
    factory.addServerCustomizers(this::withWebSocket);
  }

  /// The limits on time are for the web alone: their handlers go with all others when a connection
  /// becomes a WebSocket.
  private HttpServer withWebSocket(HttpServer server) {
    return server
        .idleTimeout(requestWithin)
        .requestTimeout(requestWithin)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
        .childOption(ChannelOption.RECVBUF_ALLOCATOR, RECEIVE)
        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
        .doOnChannelInit((observer, channel, remote) -> handover.install(channel));
  }
}
