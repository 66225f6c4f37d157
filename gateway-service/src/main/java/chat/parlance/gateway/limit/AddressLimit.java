package chat.parlance.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often a peer's address may do something in each span of time. It remembers so many addresses
/// and no more. Safe for use by several threads, never blocks for long.
public final class AddressLimit {

  private static final int ADDRESSES = 10_000;
  private static final int NETWORK_BYTES = 8;

  private record Count(long span, int times) {}

  private final int most;
  private final Duration span;
  private final InstantSource clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > ADDRESSES;
        }
      };

  /// Allows so much.
  ///
  /// @param most times in each span; 0 for any number
  public AddressLimit(int most, Duration span, InstantSource clock) {
    this.most = most;
    this.span = span;
    this.clock = clock;
  }

  /// Whether that address has used up its times.
  public synchronized boolean exhausted(@Nullable InetAddress address) {
    return most > 0 && current(network(address)).times() >= most;
  }

  /// Counts one time more.
  public synchronized void count(@Nullable InetAddress address) {
    var network = network(address);
    var current = current(network);
    counts.put(network, new Count(current.span(), current.times() + 1));
  }

  private Count current(String network) {
    var now = clock.millis() / span.toMillis();
    var count = counts.get(network);
    return count != null && count.span() == now ? count : new Count(now, 0);
  }

  /// One host has a whole /64 of IPv6.
  private static String network(@Nullable InetAddress address) {
    if (address == null) {
      return "";
    }
    var bytes = address.getAddress();
    var shared = address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    return HexFormat.of().formatHex(shared);
  }
}
