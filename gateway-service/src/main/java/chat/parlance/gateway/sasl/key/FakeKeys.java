package chat.parlance.gateway.sasl.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.ScramKeys;
import java.util.Arrays;

/// Keys for accounts that don't exist: they stay the same, look like others, and belong to no
/// password.
public final class FakeKeys {

  private static final int SALT_BYTES = 16;

  private final ServerSecret secret;
  private final IterationCounts iterations;

  public FakeKeys(ServerSecret secret, IterationCounts iterations) {
    this.secret = secret;
    this.iterations = iterations;
  }

  public ScramKeys of(String account, ScramHash hash) {
    var salt = derived(ScramHash.SHA_256, "salt", account, hash);
    return new ScramKeys(
        Arrays.copyOf(salt, SALT_BYTES),
        iterations.of(hash),
        derived(hash, "stored", account, hash),
        derived(hash, "server", account, hash));
  }

  private byte[] derived(ScramHash by, String use, String account, ScramHash hash) {
    var text = use + '\0' + hash.digest() + '\0' + account;
    return Hmac.of(by, secret.bytes(), text.getBytes(UTF_8));
  }
}
