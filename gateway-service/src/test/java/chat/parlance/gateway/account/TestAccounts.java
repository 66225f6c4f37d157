package chat.parlance.gateway.account;

import java.time.Instant;
import java.util.function.Consumer;

/// Accounts in memory, for the tests of those who use accounts.
public final class TestAccounts {

  private TestAccounts() {}

  /// Nobody hears of what happens to them.
  public static Accounts inMemory() {
    return inMemory(change -> {});
  }

  /// Accounts whose changes are announced as `address KIND`.
  public static Accounts inMemory(Consumer<String> announced) {
    var store = new InMemoryAccountStore();
    Announcer.Announcements announcements =
        change -> announced.accept(change.account() + " " + change.kind());
    return new HostedAccounts(
        store,
        new Announcer(store, announcements, () -> Instant.EPOCH),
        new KeyDerivation(1),
        new AccountProperties(4096, 4096, 1),
        () -> Instant.parse("2026-11-24T12:00:00Z"));
  }
}
