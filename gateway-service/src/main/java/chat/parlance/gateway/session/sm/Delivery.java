package chat.parlance.gateway.session.sm;

import chat.parlance.log.SessionAddress;
import java.util.Set;

/// One record of `deliveries`, shared by all sessions of this slot that get it.
public final class Delivery {

  /// The number of the answered stanza, where none is answered.
  public static final long NO_ANSWER = 0;

  private final long offset;
  private final byte[] xml;
  private final long answered;
  private final boolean returnable;
  private final Set<SessionAddress> targets;

  /// @param answered the number of the session's stanza that the gateway itself answers with this
  /// @param returnable whether it is handed back when a session never acknowledges it
  /// @param targets every session it went to, in any slot
  public Delivery(
      long offset, byte[] xml, long answered, boolean returnable, Set<SessionAddress> targets) {
    this.offset = offset;
    this.xml = xml;
    this.answered = answered;
    this.returnable = returnable;
    this.targets = targets;
  }

  public long offset() {
    return offset;
  }

  /// The stanza; never changed.
  public byte[] xml() {
    return xml;
  }

  public long answered() {
    return answered;
  }

  public boolean returnable() {
    return returnable;
  }

  public Set<SessionAddress> targets() {
    return targets;
  }
}
