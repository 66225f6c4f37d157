package chat.parlance.presence.roster;

import org.jspecify.annotations.Nullable;

/// The name of a state of a roster (RFC 6121 section 2.6), as text `<incarnation>-<number>`.
///
/// @param incarnation names the roster itself: one that is made anew, as that of an account that
///   was deleted and comes again, has another
/// @param number counts the changes that clients see
record RosterVersion(String incarnation, long number) {

  /// Reads what a client or a document says; null if it is nothing of ours, or from the time when a
  /// version was no number.
  static @Nullable RosterVersion parse(@Nullable String text) {
    int dash = text == null ? -1 : text.lastIndexOf('-');
    if (text == null || dash < 1) {
      return null;
    }
    try {
      return new RosterVersion(
          text.substring(0, dash), Long.parseLong(text, dash + 1, text.length(), 10));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  RosterVersion next() {
    return at(number + 1);
  }

  /// Of the same roster.
  RosterVersion at(long other) {
    return new RosterVersion(incarnation, other);
  }

  @Override
  public String toString() {
    return incarnation + "-" + number;
  }
}
