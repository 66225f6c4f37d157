package chat.parlance.gateway.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/// Stands before the handlers of the web server and looks at the first request. One for `/ws` is
/// handed over; any other is passed on untouched, and this handler goes.
final class Takeover extends ChannelInboundHandlerAdapter {

  static final String NAME = "parlance.takeover";

  private static final byte[] OURS = ("GET " + Handover.PATH).getBytes(US_ASCII);
  private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);

  private final Handover handover;
  private @Nullable ByteBuf head;
  private @Nullable Future<?> timeout;
  private int looked = OURS.length;

  Takeover(Handover handover) {
    this.handover = handover;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    timeout =
        context
            .channel()
            .eventLoop()
            .schedule(
                () -> Handover.refuse(context.channel(), Refusal.TIMEOUT),
                handover.properties().headerWithin().toMillis(),
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
    } else if (all.readableBytes() > maxBytes()) {
      Handover.refuse(context.channel(), Refusal.HEADER_TOO_LARGE);
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
    int limit = Math.min(bytes.readableBytes(), maxBytes());
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

  private int maxBytes() {
    return (int) handover.properties().maxHeader().toBytes();
  }

  private void pass(ChannelHandlerContext context) {
    var bytes = head;
    head = null;
    if (context.pipeline().get(NettyPipeline.HttpCodec) != null) {
      context.pipeline().addAfter(NettyPipeline.HttpCodec, LaterTakeover.NAME, handover.later());
    }
    context.pipeline().remove(this);
    if (bytes != null) {
      context.fireChannelRead(bytes);
    }
  }

  private void take(ChannelHandlerContext context, ByteBuf bytes, int end) {
    head = null;
    var text = bytes.readCharSequence(end, ISO_8859_1).toString();
    bytes.skipBytes(END.length);
    handover.answer(context.channel(), UpgradeRequest.parse(text));
    context.fireChannelRead(bytes); // frames that came together with the request
  }
}
