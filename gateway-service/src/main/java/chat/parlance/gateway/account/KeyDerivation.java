package chat.parlance.gateway.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Where passwords are turned into keys. Only so many at once, as each takes a processor for about
/// a millisecond: the rest of the server goes on in a storm of them. Thread-safe.
public final class KeyDerivation {

  private final Semaphore permits;

  public KeyDerivation(int atOnce) {
    this.permits = new Semaphore(atOnce, true);
  }

  /// Runs a derivation when it is its turn; blocks until then.
  public <T> T inTurn(Supplier<T> derivation) {
    permits.acquireUninterruptibly();
    try {
      return derivation.get();
    } finally {
      permits.release();
    }
  }
}
