package chat.parlance.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The addresses that share a prefix.
@SuppressWarnings("ArrayRecordComponent")
public record Network(byte[] prefix, int bits) {

  private static final int HOST_BITS = 64;

  /// Reads an address, or one with the length of its prefix, such as `10.0.0.0/8`.
  ///
  /// @throws IllegalArgumentException if it is something else
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    var address = literal(slash < 0 ? text : text.substring(0, slash)).getAddress();
    int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > address.length * 8) {
      throw new IllegalArgumentException("no prefix has " + bits + " bits");
    }
    return new Network(address, bits);
  }

  /// What belongs to one host: an IPv4 address, or a /64 of IPv6.
  public static Network ofHost(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet6Address
        ? new Network(Arrays.copyOf(bytes, HOST_BITS / 8), HOST_BITS)
        : new Network(bytes, bytes.length * 8);
  }

  /// The address of a socket; loopback where it has none.
  public static InetAddress of(@Nullable SocketAddress socket) {
    return socket instanceof InetSocketAddress inet && inet.getAddress() != null
        ? inet.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  /// Takes an address in digits; never asks a name server.
  ///
  /// @throws IllegalArgumentException if it is something else
  public static InetAddress literal(String text) {
    return InetAddress.ofLiteral(text);
  }

  public boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = bits % 8;
    int mask = 0xFF << (8 - rest);
    return Arrays.equals(bytes, 0, whole, prefix, 0, whole)
        && (rest == 0 || ((bytes[whole] ^ prefix[whole]) & mask & 0xFF) == 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && bits == network.bits
        && Arrays.equals(prefix, network.prefix);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(prefix);
  }

  @Override
  public String toString() {
    return "Network";
  }
}
