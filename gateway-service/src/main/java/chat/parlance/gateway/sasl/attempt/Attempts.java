package chat.parlance.gateway.sasl.attempt;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;

/// Limits how often a password is guessed: on one account from one network, on one account from
/// everywhere, and from one network. Successes don't count, so a thousand clients behind one
/// address may all log in. Thread-safe.
public final class Attempts {

  private static final int NETWORK_BYTES = 8;

  /// So much more an account bears from everywhere: who guesses from one place doesn't lock its
  /// owner out, who is in another.
  private static final int EVERYWHERE = 10;

  private final FailureBuckets guesses;
  private final FailureBuckets accounts;
  private final FailureBuckets networks;
  private final InstantSource clock;

  /// Takes the limits.
  ///
  /// @param account on one account, from one network
  /// @param network from one network, on any account
  public Attempts(FailureLimit account, FailureLimit network, InstantSource clock) {
    this.guesses = new FailureBuckets(account);
    this.accounts = new FailureBuckets(account.times(EVERYWHERE));
    this.networks = new FailureBuckets(network);
    this.clock = clock;
  }

  /// Begins an attempt on an account. It counts as a failure of the account from here on: of many
  /// that are under way together no more are made than one after the other. The network's count
  /// isn't touched yet, as all its clients may come back at the same moment.
  ///
  /// @param account its address, existing or not
  /// @return false if no attempt may be made now; nothing is counted then
  synchronized boolean begin(String account, InetAddress from) {
    long now = clock.millis();
    var network = network(from);
    if (networks.isFull(network, now)
        || accounts.isFull(account, now)
        || guesses.isFull(guess(account, network), now)) {
      return false;
    }
    accounts.add(account, now);
    guesses.add(guess(account, network), now);
    return true;
  }

  /// It failed.
  synchronized void failed(InetAddress from) {
    networks.add(network(from), clock.millis());
  }

  /// It succeeded, or it wasn't the client's fault.
  synchronized void takeBack(String account, InetAddress from) {
    long now = clock.millis();
    accounts.remove(account, now);
    guesses.remove(guess(account, network(from)), now);
  }

  private static String guess(String account, String network) {
    return network + ' ' + account;
  }

  /// One host has a whole /64 of IPv6.
  private static String network(InetAddress address) {
    var bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
  }
}
