package chat.parlance.gateway.stream.limit;

import chat.parlance.gateway.websocket.UpgradeRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where clients come from, and how many from each place. Thread-safe.
public final class Addresses {

  private final int limit;
  private final List<Network> proxies;
  private final Map<Network, Integer> counts = new ConcurrentHashMap<>();

  /// Takes the limits.
  ///
  /// @param limit connections from each; 0 for any number
  /// @param trustedProxies addresses or networks such as `10.0.0.0/8`
  public Addresses(int limit, List<String> trustedProxies) {
    this.limit = limit;
    this.proxies = trustedProxies.stream().map(Network::parse).toList();
  }

  /// The client's address: the socket's, or what a trusted proxy says. Of a chain of proxies it is
  /// the last address that no trusted one has.
  public InetAddress of(SocketAddress socket, UpgradeRequest request) {
    var address = of(socket);
    var chain = request.headers().getOrDefault("x-forwarded-for", "").split(",", -1);
    for (int i = chain.length - 1; i >= 0 && isTrusted(address); i--) {
      try {
        address = Network.literal(chain[i].strip());
      } catch (IllegalArgumentException e) {
        return address;
      }
    }
    return address;
  }

  /// The socket's own address.
  public static InetAddress of(SocketAddress socket) {
    return socket instanceof InetSocketAddress inet && inet.getAddress() != null
        ? inet.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  private boolean isTrusted(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  /// Whether the sockets of that address are counted: neither those of this machine nor those of a
  /// proxy are.
  public boolean isCounted(InetAddress socket) {
    return limit != 0 && !socket.isLoopbackAddress() && !isTrusted(socket);
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
