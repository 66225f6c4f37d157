package chat.parlance.gateway.websocket;

import io.netty.channel.EventLoopGroup;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import reactor.netty.resources.LoopResources;

/// The event loops of all connections.
public final class EventLoops {

  private final LoopResources resources;
  private volatile @Nullable EventLoopGroup group;

  public EventLoops(LoopResources resources) {
    this.resources = resources;
  }

  /// The event loop whose thread this is, if it is one.
  public @Nullable Executor ofThisThread() {
    var all = group;
    if (all == null) {
      all = resources.onServer(LoopResources.DEFAULT_NATIVE);
      group = all;
    }
    for (var loop : all) {
      if (loop.inEventLoop()) {
        return loop;
      }
    }
    return null;
  }
}
