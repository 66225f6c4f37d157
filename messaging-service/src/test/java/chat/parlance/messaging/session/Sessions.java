package chat.parlance.messaging.session;

import chat.parlance.log.SessionAddress;
import java.time.Instant;
import java.util.Arrays;

/// Sessions of an account, for tests of what depends on them.
public final class Sessions {

  private Sessions() {}

  public static AccountSessions of(BoundSession... sessions) {
    return new AccountSessions(Arrays.asList(sessions));
  }

  public static BoundSession available(int number, String resource, int priority) {
    return connected(number, resource).withPriority(priority);
  }

  public static BoundSession connected(int number, String resource) {
    return BoundSession.connected(address(number), resource);
  }

  public static BoundSession closing(int number, String resource) {
    return available(number, resource, 0).closing(Instant.EPOCH);
  }

  public static SessionAddress address(int number) {
    return new SessionAddress(0, number);
  }
}
