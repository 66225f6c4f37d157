package chat.parlance.gateway.stream.limit;

import chat.parlance.gateway.limit.Network;
import chat.parlance.gateway.limit.TrustedProxies;
import chat.parlance.gateway.websocket.UpgradeRequest;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where clients come from, and how many from each place. Thread-safe.
public final class Addresses {

  private final int limit;
  private final TrustedProxies proxies;
  private final Map<Network, Integer> counts = new ConcurrentHashMap<>();

  /// Takes the limits.
  ///
  /// @param limit connections from each; 0 for any number
  public Addresses(int limit, TrustedProxies proxies) {
    this.limit = limit;
    this.proxies = proxies;
  }

  /// The client's address: the socket's, or what a trusted proxy says.
  public InetAddress of(SocketAddress socket, UpgradeRequest request) {
    return proxies.client(Network.of(socket), request.headers().get("x-forwarded-for"));
  }

  /// Whether the sockets of that address are counted: neither those of this machine nor those of a
  /// proxy are.
  public boolean isCounted(InetAddress socket) {
    return limit != 0 && !socket.isLoopbackAddress() && !proxies.contains(socket);
  }

  /// Counts a connection.
  ///
  /// @return false if there are too many; it isn't counted then
  public boolean enter(InetAddress address) {
    if (limit == 0 || address.isLoopbackAddress()) {
      return true;
    }
    var host = Network.ofHost(address);
    if (counts.merge(host, 1, Integer::sum) <= limit) {
      return true;
    }
    leave(address);
    return false;
  }

  /// Counts it no more.
  public void leave(InetAddress address) {
    if (limit != 0 && !address.isLoopbackAddress()) {
      counts.computeIfPresent(
          Network.ofHost(address), (host, count) -> count == 1 ? null : count - 1);
    }
  }
}
