package chat.parlance.gateway.sasl.attempt;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;

/// Limits how often a password is guessed: on one account, and from one address. Successes don't
/// count, so a thousand clients behind one address may all log in.
public final class Attempts {

  private static final int NETWORK_BYTES = 8;

  private final FailureBuckets accounts;
  private final FailureBuckets addresses;
  private final InstantSource clock;

  public Attempts(FailureBuckets accounts, FailureBuckets addresses, InstantSource clock) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// Whether another attempt may be made now.
  ///
  /// @param account its address, existing or not
  public boolean mayTry(String account, InetAddress from) {
    long now = clock.millis();
    return !accounts.isFull(account, now) && !addresses.isFull(network(from), now);
  }

  public void failed(String account, InetAddress from) {
    long now = clock.millis();
    accounts.add(account, now);
    addresses.add(network(from), now);
  }

  /// One host has a whole /64 of IPv6.
  private static String network(InetAddress address) {
    var bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
  }
}
