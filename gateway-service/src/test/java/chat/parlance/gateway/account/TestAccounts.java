package chat.parlance.gateway.account;

import java.time.Instant;

/// Accounts in memory, for the tests of those who use accounts.
public final class TestAccounts {

  private TestAccounts() {}

  /// Nobody hears of what happens to them.
  public static Accounts inMemory() {
    var store = new InMemoryAccountStore();
    var announcer = new Announcer(store, change -> {}, () -> Instant.EPOCH);
    return new HostedAccounts(
        store,
        announcer,
        new AccountProperties(4096, 4096),
        () -> Instant.parse("2026-11-24T12:00:00Z"));
  }
}
