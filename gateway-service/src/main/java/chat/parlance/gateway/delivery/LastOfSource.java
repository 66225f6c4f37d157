package chat.parlance.gateway.delivery;

/// What is remembered of a source of deliveries.
///
/// @param sequence of its last record
/// @param session the largest number of a session that it ever named. A record that names a larger
///   one is new whatever its sequence says, as sessions are numbered in the order of their
///   beginning: the source's inbox has lost its end, and its offsets are given anew
public record LastOfSource(String source, long sequence, long session) {

  /// Whether a record was there before.
  ///
  /// @param newest the largest number of a session that it names
  boolean covers(long sequence, long newest) {
    return sequence <= this.sequence && newest <= session;
  }

  LastOfSource then(long sequence, long newest) {
    return new LastOfSource(source, sequence, Math.max(session, newest));
  }
}
