package chat.parlance.gateway.session;

import chat.parlance.xmpp.stream.StreamError;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The way out to one client: its connection, seen from its session. Every call but [#closeSoon] is
/// made on [#eventLoop].
public interface Outlet {

  /// Queues one element, a whole frame of RFC 7395, to be written; the array is never changed
  /// afterwards.
  void write(byte[] xml);

  /// Sends what was queued.
  void flush();

  /// Whether the socket takes more; once false, [Session#setWritable] says when it does again.
  boolean isWritable();

  /// Asks the connection to go on reading frames, or to stop until asked again.
  void setReading(boolean on);

  /// Closes the stream and the socket, after the error if there is one. The connection calls
  /// neither [Session#detach] nor [Session#end] for a stream closed from this side.
  void close(@Nullable StreamError error);

  EventLoop eventLoop();

  /// Where the client is; null if that isn't known. May be called from any thread.
  default @Nullable InetAddress client() {
    return null;
  }

  /// Closes it from any thread.
  ///
  /// @return done when it is closed
  default CompletionStage<Void> closeSoon(StreamError why) {
    if (eventLoop().inEventLoop()) {
      close(why);
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(() -> close(why), eventLoop());
  }
}
