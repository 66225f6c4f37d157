package chat.parlance.gateway.limit;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The proxies that are believed when they say whose client they speak for.
public final class TrustedProxies {

  private final List<Network> networks;

  /// Takes addresses or networks such as `10.0.0.0/8`.
  ///
  /// @throws IllegalArgumentException if one is something else
  public TrustedProxies(List<String> networks) {
    this.networks = networks.stream().map(Network::parse).toList();
  }

  public boolean contains(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  /// The client's address: the socket's, or what a trusted proxy says. Of a chain of proxies it is
  /// the last address that no trusted one has.
  ///
  /// @param forwardedFor the header `X-Forwarded-For`, its lines joined by commas; null for none
  public InetAddress client(InetAddress socket, @Nullable String forwardedFor) {
    var address = socket;
    var chain = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
    for (int i = chain.length - 1; i >= 0 && contains(address); i--) {
      try {
        address = Network.literal(chain[i].strip());
      } catch (IllegalArgumentException e) {
        return address;
      }
    }
    return address;
  }
}
