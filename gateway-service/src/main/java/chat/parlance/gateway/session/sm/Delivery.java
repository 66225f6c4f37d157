package chat.parlance.gateway.session.sm;

import chat.parlance.log.SessionAddress;
import java.util.Set;

/// One record of `deliveries`, shared by all sessions of this slot that get it.
public final class Delivery {

  /// The source of a record that names none: it is never taken for a repetition.
  public static final int NO_SOURCE = -1;

  private final long offset;
  private final byte[] xml;
  private final int source;
  private final long sequence;
  private final boolean returnable;
  private final Set<SessionAddress> targets;

  /// @param source from [Sources]
  /// @param returnable whether it is handed back when a session never acknowledges it
  /// @param targets every session it went to, in any slot
  public Delivery(
      long offset,
      byte[] xml,
      int source,
      long sequence,
      boolean returnable,
      Set<SessionAddress> targets) {
    this.offset = offset;
    this.xml = xml;
    this.source = source;
    this.sequence = sequence;
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

  public int source() {
    return source;
  }

  public long sequence() {
    return sequence;
  }

  public boolean returnable() {
    return returnable;
  }

  public Set<SessionAddress> targets() {
    return targets;
  }
}
