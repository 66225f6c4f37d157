package chat.parlance.gateway.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A client's WebSocket: the only handler of its channel. While nothing happens it holds no buffer,
/// no codec and no timer. Everything is called on the channel's event loop.
public abstract class WebSocketConnection extends ChannelInboundHandlerAdapter {

  private static final Logger log = LoggerFactory.getLogger(WebSocketConnection.class);

  private static final int FIRST_CHUNK_BYTES = 512;
  private static final int CHUNK_BYTES = 8192;

  private @Nullable ChannelHandlerContext context;
  private @Nullable FrameReader unfinished;

  /// What arrived after reading was stopped.
  private @Nullable ByteBuf backlog;

  /// What is written and not flushed yet.
  private @Nullable ByteBuf out;

  private int heardAt = Seconds.now();

  /// When [#overdue] is called; 0 for never.
  private int deadline;

  /// The place in the list of its [ConnectionWatch].
  int place;

  private byte holds;
  private boolean reading;
  private boolean pinged;
  private boolean closeSent;
  private boolean deaf;

  /// The client has its answer: it may send now.
  protected abstract void opened();

  /// Limits that all connections share.
  protected abstract WebSocketLimits limits();

  /// A message came. It may be anything that fits into the limit.
  protected abstract void text(byte[] message);

  /// So many bytes came, before they are looked at.
  protected abstract void arrived(int bytes);

  /// The client broke a rule of WebSocket; [#closeSocket] has to follow.
  protected abstract void broken(CloseCode why);

  /// The deadline of [#allow] is over.
  protected abstract void overdue();

  /// The socket began or ceased to take more.
  protected abstract void writabilityChanged(boolean writable);

  /// The socket is gone, however that came.
  protected abstract void gone();

  /// The server is going away: `/ws` is served elsewhere from now on.
  protected abstract void drain();

  // Reading

  @Override
  public final void handlerAdded(ChannelHandlerContext added) {
    context = added;
    opened();
  }

  @Override
  public final void channelRead(ChannelHandlerContext from, Object message) {
    if (!(message instanceof ByteBuf in)) {
      ReferenceCountUtil.release(message); // what is left of the request that led here
      return;
    }
    heardAt = Seconds.now();
    pinged = false;
    if (deaf || !in.isReadable()) {
      in.release();
      return;
    }
    arrived(in.readableBytes());
    var waiting = backlog;
    if (waiting != null) {
      backlog = joined(waiting, in);
    } else if (holds != 0) {
      keep(in);
    } else {
      read(in);
    }
  }

  private static ByteBuf joined(ByteBuf first, ByteBuf second) {
    try {
      return first.writeBytes(second);
    } finally {
      second.release();
    }
  }

  private void keep(ByteBuf in) {
    backlog = in;
    context().channel().config().setAutoRead(false);
  }

  private void read(ByteBuf in) {
    var reader = unfinished == null ? new FrameReader(limits().maxFrameBytes()) : unfinished;
    unfinished = null;
    reading = true;
    try {
      for (var frame = next(reader, in); frame != null; frame = next(reader, in)) {
        handle(frame);
      }
      unfinished = reader.isAtRest() ? null : reader;
    } catch (FrameException e) {
      deaf = true;
      broken(e.code());
    } finally {
      reading = false;
      if (holds != 0 && in.isReadable() && !deaf) {
        keep(in);
      } else {
        in.release();
      }
    }
  }

  private @Nullable Frame next(FrameReader reader, ByteBuf in) throws FrameException {
    return holds != 0 || deaf ? null : reader.next(in);
  }

  private void handle(Frame frame) {
    switch (frame.kind()) {
      case TEXT -> {
        if (!closeSent) {
          text(frame.payload());
        }
      }
      case PING -> {
        if (!closeSent) {
          FrameWriter.pong(frame.payload(), room(frame.payload().length));
        }
      }
      case PONG -> {}
      case CLOSE -> closeReceived(frame.payload());
    }
  }

  @Override
  public final void channelReadComplete(ChannelHandlerContext from) {
    flush();
  }

  /// Stops reading frames for a reason, or goes on as far as that reason is concerned. The bytes
  /// that are here already wait too.
  protected final void hold(Hold reason, boolean on) {
    if (closeSent) {
      return;
    }
    byte before = holds;
    holds = (byte) (on ? before | reason.bit() : before & ~reason.bit());
    if (before != 0 && holds == 0 && !reading) {
      goOn();
    }
  }

  private void goOn() {
    if (backlog != null) {
      eventLoop().execute(this::readBacklog);
    } else if (!context().channel().config().isAutoRead()) {
      context().channel().config().setAutoRead(true);
    }
  }

  private void readBacklog() {
    var waiting = backlog;
    if (waiting == null || holds != 0 || reading) {
      return;
    }
    backlog = null;
    read(waiting);
    flush();
    if (holds == 0) {
      goOn();
    }
  }

  // Writing

  /// Queues a message; [#flush] sends it.
  public final void write(byte[] message) {
    if (!closeSent) {
      FrameWriter.text(message, room(message.length));
    }
  }

  /// Small frames share a buffer, as each one of its own costs an entry in the channel's queue and,
  /// not being outside the heap, a copy anyway.
  private ByteBuf room(int bytes) {
    int needed = bytes + FrameWriter.MAX_HEADER;
    var to = out;
    if (to != null && to.writableBytes() >= needed) {
      return to;
    }
    if (to != null) {
      out = null;
      var _ = context().write(to, context().voidPromise());
    }
    int chunk = to == null ? FIRST_CHUNK_BYTES : CHUNK_BYTES;
    to = context().alloc().directBuffer(Math.max(chunk, needed));
    out = to;
    return to;
  }

  /// Sends what was queued.
  public final void flush() {
    var to = out;
    if (to != null) {
      out = null;
      var _ = context().writeAndFlush(to, context().voidPromise());
    }
  }

  public final boolean isWritable() {
    return context().channel().isWritable();
  }

  /// A peer that doesn't take what it asked for isn't asked for more.
  @Override
  public final void channelWritabilityChanged(ChannelHandlerContext from) {
    boolean writable = isWritable();
    hold(Hold.NOT_WRITABLE, !writable);
    if (!writable) {
      writabilityChanged(false);
    } else {
      eventLoop().execute(() -> writabilityChanged(isWritable()));
    }
  }

  // Time

  /// Calls [#overdue] unless another time is allowed before.
  ///
  /// @param time zero for all the time in the world
  protected final void allow(Duration time) {
    deadline = time.isZero() ? 0 : Seconds.now() + Seconds.of(time);
  }

  /// Called now and then.
  public final void look(int now) {
    if (deadline != 0 && now >= deadline) {
      deadline = 0;
      if (closeSent) {
        abort();
      } else {
        overdue();
      }
      return;
    }
    if ((holds & ~Hold.NOT_WRITABLE.bit()) != 0) {
      heardAt = now; // it may have spoken: it's we who don't listen
    }
    int silent = now - heardAt;
    if (silent > limits().lostAfterSeconds()) {
      log.atDebug().log("connection_lost_timeout");
      abort();
    } else if (silent > limits().pingAfterSeconds() && !pinged && !closeSent) {
      pinged = true;
      FrameWriter.ping(room(0));
      flush();
    }
  }

  // The end

  /// Starts the closing handshake; whatever comes before the client's part of it is ignored.
  protected final void closeSocket(CloseCode code) {
    if (closeSent) {
      return;
    }
    FrameWriter.close(code.value(), room(Short.BYTES));
    flush();
    closeSent = true;
    deadline = Seconds.now() + limits().closeWithinSeconds();
    holds = 0;
    if (!reading) {
      goOn();
    }
  }

  private void closeReceived(byte[] payload) {
    deaf = true;
    if (!closeSent) {
      FrameWriter.close(answer(payload), room(Short.BYTES));
      closeSent = true;
    }
    var last = out;
    out = null;
    context()
        .writeAndFlush(last == null ? context().alloc().buffer(0) : last)
        .addListener(ChannelFutureListener.CLOSE);
  }

  private static int answer(byte[] payload) {
    if (payload.length == 0) {
      return CloseCode.NORMAL.value();
    }
    int code = payload.length == 1 ? 0 : (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
    return CloseCode.isAllowed(code) ? code : CloseCode.PROTOCOL_ERROR.value();
  }

  /// Closes the socket at once.
  protected final void abort() {
    var _ = context().close();
  }

  protected final boolean isClosing() {
    return closeSent;
  }

  @Override
  public final void channelInactive(ChannelHandlerContext from) {
    gone();
  }

  @Override
  public final void handlerRemoved(ChannelHandlerContext from) {
    deaf = true;
    closeSent = true;
    if (backlog != null) {
      backlog.release();
      backlog = null;
    }
    if (out != null) {
      out.release();
      out = null;
    }
    unfinished = null;
  }

  @Override
  public final void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
    if (!(cause instanceof IOException)) {
      log.atWarn().setCause(cause).log("connection_failed");
    }
    abort();
  }

  protected final ChannelHandlerContext context() {
    return Objects.requireNonNull(context);
  }

  public final EventLoop eventLoop() {
    return context().channel().eventLoop();
  }

  /// Why no frame is read.
  protected enum Hold {
    /// Something of the last frame is still under way.
    STEP(1),
    /// The session has enough for now.
    SESSION(2),
    /// The client sent more than its share.
    RATE(4),
    NOT_WRITABLE(8);

    private final byte bit;

    Hold(int bit) {
      this.bit = (byte) bit;
    }

    private byte bit() {
      return bit;
    }
  }
}
