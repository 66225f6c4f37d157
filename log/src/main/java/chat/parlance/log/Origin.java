package chat.parlance.log;

/// Where a record came from, and its place there. A consumer drops what isn't newer than the last
/// of the same source, so that anything may be written twice.
///
/// @param source a client's session, `s<slot>/<number>`, or the partition of an inbox whose record
///   caused this one, `<inbox>-<partition>`
/// @param sequence grows with every record of the source
public record Origin(String source, long sequence) {

  /// Effects that one record can have: so many bits of a sequence number tell them apart.
  public static final int EFFECT_BITS = 16;

  public Origin {
    if (source.isEmpty() || sequence < 0) {
      throw new IllegalArgumentException("an origin has a source and a sequence");
    }
  }

  /// The origin of the n-th stanza of a client's session.
  public static Origin ofSession(SessionAddress session, long count) {
    return new Origin("s" + session, count);
  }

  /// The origin of an effect of a record.
  ///
  /// @param source of that record's partition, see [#sourceOf]
  /// @param index of the effect among all that the record has
  public static Origin ofEffect(String source, long offset, int index) {
    return new Origin(source, offset << EFFECT_BITS | index);
  }

  /// The source of all effects that the records of one partition have.
  public static String sourceOf(Inbox inbox, int partition) {
    return inbox.name() + "-" + partition;
  }

  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException if it isn't that
  public static Origin parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("an origin is source:sequence");
    }
    return new Origin(text.substring(0, colon), Long.parseLong(text, colon + 1, text.length(), 10));
  }

  @Override
  public String toString() {
    return source + ":" + sequence;
  }
}
