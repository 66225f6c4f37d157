package chat.parlance.log.envelope;

import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A record of `deliveries`, for sessions of one slot.
public sealed interface EdgeRecord {

  /// The numbers of the sessions that it is for.
  long[] numbers();

  @Nullable Origin origin();

  @Nullable String traceparent();

  /// A stanza for sessions.
  final class Delivery implements EdgeRecord {

    private final long[] numbers;
    private final Element stanza;
    private final Undelivered undelivered;
    private final Set<SessionAddress> targets;
    private final @Nullable Origin origin;
    private final @Nullable String traceparent;

    /// @param numbers of the sessions in this slot
    /// @param targets of what is handed back, all sessions that get the stanza, in any slot; empty
    ///   if it is only one
    public Delivery(
        long[] numbers,
        Element stanza,
        Undelivered undelivered,
        Set<SessionAddress> targets,
        @Nullable Origin origin,
        @Nullable String traceparent) {
      this.numbers = numbers;
      this.stanza = stanza;
      this.undelivered = undelivered;
      this.targets = targets;
      this.origin = origin;
      this.traceparent = traceparent;
    }

    @Override
    public long[] numbers() {
      return numbers;
    }

    public Element stanza() {
      return stanza;
    }

    public Undelivered undelivered() {
      return undelivered;
    }

    public Set<SessionAddress> targets() {
      return targets;
    }

    @Override
    public @Nullable Origin origin() {
      return origin;
    }

    @Override
    public @Nullable String traceparent() {
      return traceparent;
    }
  }

  /// Says that nothing more comes for a session.
  ///
  /// @param number of the session
  /// @param why the stream error for its client; absent where the stream is over already
  record Close(
      long number,
      StreamError.@Nullable Condition why,
      @Nullable Origin origin,
      @Nullable String traceparent)
      implements EdgeRecord {

    @Override
    public long[] numbers() {
      return new long[] {number};
    }
  }

  default RawRecord encode() {
    return EdgeCodec.encode(this);
  }

  static EdgeRecord decode(byte @Nullable [] value, HeaderSource headers)
      throws BadRecordException {
    return EdgeCodec.decode(value, headers);
  }

  /// The same stanza for several sessions, a record for each slot. In every one, the sessions are
  /// in the order in which they were given.
  static List<ForSlot> deliveries(
      List<SessionAddress> sessions,
      Element stanza,
      Undelivered undelivered,
      @Nullable Origin origin,
      @Nullable String traceparent) {
    return EdgeCodec.bySlot(sessions, stanza, undelivered, origin, traceparent);
  }

  /// A record and the partition of `deliveries` that it belongs to.
  record ForSlot(int slot, EdgeRecord record) {}
}
