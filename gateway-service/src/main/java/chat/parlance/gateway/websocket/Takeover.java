package chat.parlance.gateway.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import chat.parlance.xmpp.spec.Implements;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Stands before the handlers of the web server and looks at the first request. One for `/ws` is
/// taken: every other handler goes and one lean handler stays. Any other is passed on untouched,
/// and this handler goes.
@Implements(
    rfc = 6455,
    version = "4 to 7",
    status = Implements.Status.COMPLETE,
    note = "The server's side, without extensions.")
public final class Takeover extends ChannelInboundHandlerAdapter {

  private static final String NAME = "parlance.takeover";
  private static final byte[] OURS = "GET /ws".getBytes(US_ASCII);
  private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);

  private final WebSocketEndpoint endpoint;
  private final WebSocketProperties properties;
  private @Nullable ByteBuf head;
  private @Nullable Future<?> timeout;
  private int looked = OURS.length;
  private boolean refused;

  private Takeover(WebSocketEndpoint endpoint, WebSocketProperties properties) {
    this.endpoint = endpoint;
    this.properties = properties;
  }

  /// Puts one before all handlers of a new connection, but behind TLS.
  public static void install(
      Channel channel, WebSocketEndpoint endpoint, WebSocketProperties properties) {
    var takeover = new Takeover(endpoint, properties);
    var tls = channel.pipeline().context(SslHandler.class);
    if (tls == null) {
      channel.pipeline().addFirst(NAME, takeover);
    } else {
      channel.pipeline().addAfter(tls.name(), NAME, takeover);
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    timeout =
        context
            .channel()
            .eventLoop()
            .schedule(
                () -> refuse(context, Refusal.TIMEOUT),
                properties.headerWithin().toMillis(),
                TimeUnit.MILLISECONDS);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    if (timeout != null) {
      timeout.cancel(false);
      timeout = null;
    }
    if (head != null) {
      head.release();
      head = null;
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof ByteBuf bytes)) {
      context.fireChannelRead(message);
      return;
    }
    if (refused) {
      bytes.release();
      return;
    }
    var all =
        head == null
            ? bytes
            : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(context.alloc(), head, bytes);
    head = all;
    if (!mayBeOurs(all)) {
      pass(context);
      return;
    }
    int end = end(all);
    if (end >= 0) {
      take(context, all, end);
    } else if (all.readableBytes() > properties.maxHeader().toBytes()) {
      refuse(context, Refusal.HEADER_TOO_LARGE);
    }
  }

  /// The web server turned auto-read off, so nobody else asks for the rest.
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.read();
  }

  private static boolean mayBeOurs(ByteBuf bytes) {
    int count = Math.min(OURS.length, bytes.readableBytes());
    for (int i = 0; i < count; i++) {
      if (bytes.getByte(bytes.readerIndex() + i) != OURS[i]) {
        return false;
      }
    }
    if (bytes.readableBytes() <= OURS.length) {
      return true;
    }
    byte next = bytes.getByte(bytes.readerIndex() + OURS.length);
    return next == ' ' || next == '?';
  }

  private int end(ByteBuf bytes) {
    int limit = (int) Math.min(bytes.readableBytes(), properties.maxHeader().toBytes());
    for (; looked <= limit - END.length; looked++) {
      if (isEnd(bytes, bytes.readerIndex() + looked)) {
        return looked;
      }
    }
    return -1;
  }

  private static boolean isEnd(ByteBuf bytes, int at) {
    for (int i = 0; i < END.length; i++) {
      if (bytes.getByte(at + i) != END[i]) {
        return false;
      }
    }
    return true;
  }

  private void pass(ChannelHandlerContext context) {
    var bytes = head;
    head = null;
    context.pipeline().remove(this);
    if (bytes != null) {
      context.fireChannelRead(bytes);
    }
  }

  private void take(ChannelHandlerContext context, ByteBuf bytes, int end) {
    var text = bytes.readCharSequence(end, ISO_8859_1).toString();
    bytes.skipBytes(END.length);
    var request = UpgradeRequest.parse(text);
    var refusal = request == null ? Refusal.BAD_REQUEST : request.refusal(properties);
    if (request == null || refusal != null) {
      refuse(context, refusal == null ? Refusal.BAD_REQUEST : refusal);
      return;
    }
    switch (endpoint.admit(request, context.channel())) {
      case Admission.Refused(var why) -> refuse(context, why);
      case Admission.Granted(var connection) -> {
        head = null;
        grant(context, request, connection);
        context.fireChannelRead(bytes); // frames that came together with the request
      }
    }
  }

  private void grant(
      ChannelHandlerContext context, UpgradeRequest request, WebSocketConnection connection) {
    var pipeline = context.pipeline();
    removeOthers(pipeline);
    pipeline.addLast(connection);
    var response = Unpooled.wrappedBuffer(request.response());
    var _ = context.writeAndFlush(response, context.voidPromise());
    pipeline.remove(this);
    context.channel().config().setAutoRead(true);
  }

  private void removeOthers(ChannelPipeline pipeline) {
    for (var each : pipeline.toMap().values()) {
      if (each != this && !(each instanceof SslHandler)) {
        pipeline.remove(each);
      }
    }
  }

  private void refuse(ChannelHandlerContext context, Refusal why) {
    refused = true;
    var response = Unpooled.wrappedBuffer(why.response());
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    handlerRemoved(context);
    removeOthers(context.pipeline());
  }
}
