package chat.parlance.gateway.sasl.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.ScramKeys;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Remembers which passwords were found right, so that a client that comes again costs one hash and
/// not thousands. It keeps sixteen bytes of a hash with a key that nobody has and that dies with
/// the process; a changed password has other keys and so isn't remembered. Thread-safe.
final class VerifiedPasswords {

  private static final int SETS = 4096;
  private static final int WAYS = 4;
  private static final int KEY_BYTES = 32;

  private record Entry(long high, long low) {}

  private final byte[] key = new byte[KEY_BYTES];
  private final @Nullable Entry[] entries = new Entry[SETS * WAYS];

  VerifiedPasswords() {
    new SecureRandom().nextBytes(key);
  }

  boolean contains(String account, String password, ScramKeys keys) {
    var entry = entry(account, password, keys);
    int set = setOf(entry);
    synchronized (entries) {
      for (int i = set; i < set + WAYS; i++) {
        if (entry.equals(entries[i])) {
          return true;
        }
      }
      return false;
    }
  }

  void add(String account, String password, ScramKeys keys) {
    var entry = entry(account, password, keys);
    int place = setOf(entry) + ThreadLocalRandom.current().nextInt(WAYS);
    synchronized (entries) {
      entries[place] = entry;
    }
  }

  private static int setOf(Entry entry) {
    return (int) (entry.high() & (SETS - 1)) * WAYS;
  }

  private Entry entry(String account, String password, ScramKeys keys) {
    var name = account.getBytes(UTF_8);
    var secret = password.getBytes(UTF_8);
    var stored = keys.storedKey();
    var text =
        ByteBuffer.allocate(2 * Integer.BYTES + name.length + secret.length + stored.length)
            .putInt(name.length)
            .put(name)
            .putInt(secret.length)
            .put(secret)
            .put(stored);
    var hash = ByteBuffer.wrap(Hmac.of(ScramHash.SHA_256, key, text.array()));
    return new Entry(hash.getLong(), hash.getLong());
  }
}
