package chat.parlance.gateway.api.key;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts failed attempts by address and minute; remembers so many addresses and no more.
final class FailedAttempts {

  private static final int ADDRESSES = 10_000;
  private static final int NETWORK_BYTES = 8;

  private record Minute(long number, int failures) {}

  private final int perMinute;
  private final InstantSource clock;
  private final Map<String, Minute> minutes =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
          return size() > ADDRESSES;
        }
      };

  /// Allows so many failures.
  ///
  /// @param perMinute 0 for any number
  FailedAttempts(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /// Whether that address has used up its failures of this minute.
  synchronized boolean exhausted(@Nullable InetAddress address) {
    return perMinute > 0 && current(network(address)).failures() >= perMinute;
  }

  synchronized void failed(@Nullable InetAddress address) {
    var network = network(address);
    var minute = current(network);
    minutes.put(network, new Minute(minute.number(), minute.failures() + 1));
  }

  private Minute current(String network) {
    var now = clock.millis() / 60_000;
    var minute = minutes.get(network);
    return minute != null && minute.number() == now ? minute : new Minute(now, 0);
  }

  /// One host has a whole /64 of IPv6.
  private static String network(@Nullable InetAddress address) {
    if (address == null) {
      return "";
    }
    var bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
  }
}
