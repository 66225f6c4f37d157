package chat.parlance.gateway.account;

import chat.parlance.gateway.session.OpenSessions;
import java.util.stream.Stream;

/// Revocations for the tests of those who look at them.
public final class TestRevocations {

  private TestRevocations() {}

  /// Of no sessions.
  public static Revocations none() {
    return of(account -> Stream.empty());
  }

  /// They end sessions at once.
  public static Revocations of(OpenSessions sessions) {
    return new Revocations(sessions, Runnable::run);
  }
}
