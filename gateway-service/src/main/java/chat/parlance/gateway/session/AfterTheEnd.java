package chat.parlance.gateway.session;

import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;

/// Origins of what a session causes when it is over: after every stanza of its client, and among
/// themselves in the order of the slot's log, so that a gateway that reads it again repeats them.
public final class AfterTheEnd {

  private static final long AFTER_ALL_STANZAS = 1L << 62;

  private AfterTheEnd() {}

  /// Of the end itself.
  static Origin end(SessionAddress session) {
    return Origin.ofSession(session, AFTER_ALL_STANZAS);
  }

  /// Of what a record of `deliveries` causes.
  public static Origin of(SessionAddress session, long offset) {
    return Origin.ofSession(session, AFTER_ALL_STANZAS + 1 + offset);
  }
}
