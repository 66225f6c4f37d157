package chat.parlance.gateway.admin;

import chat.parlance.gateway.account.Accounts;
import java.time.Instant;
import java.util.Set;

/// Admins in memory, for the tests of those who ask for them.
public final class TestAdmins {

  private TestAdmins() {}

  /// Nobody is one yet.
  public static Admins none(Accounts accounts) {
    return new Admins(new InMemoryAdminStore(), accounts, Set.of(), () -> Instant.EPOCH);
  }
}
