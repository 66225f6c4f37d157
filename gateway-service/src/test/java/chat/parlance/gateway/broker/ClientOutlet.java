package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.session.Outlet;
import chat.parlance.xmpp.stream.StreamError;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/// A connection on a real event loop that keeps what is written.
final class ClientOutlet implements Outlet, AutoCloseable {

  final List<String> written = new CopyOnWriteArrayList<>();
  private final EventLoop loop = new DefaultEventLoop();

  /// Does something on the loop, as a connection does, and waits for it.
  void onLoop(Runnable action) {
    CompletableFuture.runAsync(action, loop).join();
  }

  static <T> T completed(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  @Override
  public void write(byte[] xml) {
    written.add(new String(xml, UTF_8));
  }

  @Override
  public void flush() {}

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public void setReading(boolean on) {}

  @Override
  public void close(StreamError error) {}

  @Override
  public EventLoop eventLoop() {
    return loop;
  }

  @Override
  public void close() {
    var _ = loop.shutdownGracefully();
  }
}
