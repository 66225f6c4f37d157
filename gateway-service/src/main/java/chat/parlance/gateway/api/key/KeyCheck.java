package chat.parlance.gateway.api.key;

import chat.parlance.gateway.limit.Limit;
import chat.parlance.gateway.limit.Network;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks tokens: a good one is remembered for some seconds, so the store isn't asked at each
/// request; an address with too many bad ones hears no more for a while whether they are bad. A
/// good one is good all the same, whoever else tries from there.
final class KeyCheck {

  sealed interface Verdict {

    record Good(ApiKey key) implements Verdict {}

    record Bad() implements Verdict {}

    record TooMany() implements Verdict {}
  }

  /// How long a revoked key may go on to work.
  static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final int TOKENS = 1000;

  private record Known(ApiKey key, Instant until) {}

  private final ApiKeys keys;
  private final Limit<Network> failures;
  private final InstantSource clock;
  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > TOKENS;
        }
      };

  KeyCheck(ApiKeys keys, Limit<Network> failures, InstantSource clock) {
    this.keys = keys;
    this.failures = failures;
    this.clock = clock;
  }

  /// The key, if it was found good in the last seconds; doesn't block.
  @Nullable ApiKey remembered(String token) {
    var entry = known(hash(token));
    return entry != null && clock.instant().isBefore(entry.until()) ? entry.key() : null;
  }

  /// Checks a token with the store; may block.
  Verdict check(String token, InetAddress address) {
    var hash = hash(token);
    var key = keys.verify(token);
    remember(hash, key);
    if (key != null) {
      return new Verdict.Good(key);
    }
    return failures.take(Network.ofHost(address)) ? new Verdict.Bad() : new Verdict.TooMany();
  }

  private @Nullable Known known(String hash) {
    synchronized (known) {
      return known.get(hash);
    }
  }

  private void remember(String hash, @Nullable ApiKey key) {
    synchronized (known) {
      if (key == null) {
        known.remove(hash);
      } else {
        known.put(hash, new Known(key, clock.instant().plus(REMEMBERED)));
      }
    }
  }

  private static String hash(String token) {
    return HexFormat.of().formatHex(Token.hash(token));
  }
}
