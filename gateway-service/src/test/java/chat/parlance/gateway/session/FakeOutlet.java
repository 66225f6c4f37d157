package chat.parlance.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.xmpp.stream.StreamError;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;

/// A connection that keeps what is written to it. Its loop runs when the test says so.
final class FakeOutlet implements Outlet {

  final List<String> written = new ArrayList<>();
  final EmbeddedChannel channel;
  boolean writable = true;
  boolean reading = true;
  boolean closed;
  StreamError error;
  Throwable broken;

  FakeOutlet() {
    this(new EmbeddedChannel());
  }

  /// One on the loop of another.
  FakeOutlet(EmbeddedChannel channel) {
    this.channel = channel;
  }

  void run() {
    channel.runPendingTasks();
  }

  List<String> stanzas() {
    return written.stream().filter(xml -> xml.startsWith("<message")).toList();
  }

  @Override
  public void write(byte[] xml) {
    switch (broken) {
      case RuntimeException failure -> throw failure;
      case Error failure -> throw failure;
      case null, default -> {}
    }
    written.add(new String(xml, UTF_8));
  }

  @Override
  public void flush() {}

  @Override
  public boolean isWritable() {
    return writable;
  }

  @Override
  public void setReading(boolean on) {
    reading = on;
  }

  @Override
  public void close(StreamError why) {
    closed = true;
    error = why;
  }

  @Override
  public EventLoop eventLoop() {
    return channel.eventLoop();
  }
}
