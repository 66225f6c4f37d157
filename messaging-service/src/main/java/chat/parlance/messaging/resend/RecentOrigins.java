package chat.parlance.messaging.resend;

import chat.parlance.log.Fact;
import chat.parlance.log.SessionAddress;
import java.util.Locale;

/// Digests of the last messages that came for an account, oldest first. A text of fixed columns and
/// not a list, because it is written for every message that could be sent again.
///
/// @param digests of [#WIDTH] characters each: a hash of sender and origin-id, and one of the
///   sender's session
record RecentOrigins(String digests) {

  /// Kept in memory with a changelog; absent when the last session is gone.
  static final Fact<RecentOrigins> FACT = Fact.inLog("recentOrigins", RecentOrigins.class);

  static final RecentOrigins NONE = new RecentOrigins("");

  private static final int RADIX = 36;
  private static final int ORIGIN_WIDTH = 13;
  private static final int SESSION_WIDTH = 3;
  private static final int WIDTH = ORIGIN_WIDTH + SESSION_WIDTH;
  private static final int SESSIONS = RADIX * RADIX * RADIX;

  /// The digest of a message.
  ///
  /// @param sender its bare JID
  static String digest(String sender, String originId, SessionAddress session) {
    String origin = Long.toUnsignedString(hash(originId, hash(sender, 0xcbf29ce484222325L)), RADIX);
    String by = Integer.toString(Math.floorMod(session.hashCode(), SESSIONS), RADIX);
    return padded(origin, ORIGIN_WIDTH) + padded(by, SESSION_WIDTH);
  }

  // FNV-1a over the UTF-16 units, with a separator between the two texts.
  private static long hash(String text, long start) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return (hash ^ 0xffff) * 0x100000001b3L;
  }

  private static String padded(String digits, int width) {
    return "0".repeat(width - digits.length()) + digits.toLowerCase(Locale.ROOT);
  }

  /// Whether the same message came from another session before. From the same session it doesn't
  /// count: there, stream management has taken care of it.
  boolean hasFromAnotherSession(String digest) {
    for (int at = 0; at < digests.length(); at += WIDTH) {
      if (digests.regionMatches(at, digest, 0, ORIGIN_WIDTH)
          && !digests.regionMatches(at + ORIGIN_WIDTH, digest, ORIGIN_WIDTH, SESSION_WIDTH)) {
        return true;
      }
    }
    return false;
  }

  /// Remembers one more, and forgets the oldest beyond so many.
  RecentOrigins with(String digest, int remembered) {
    String all = digests + digest;
    return new RecentOrigins(all.substring(Math.max(0, all.length() - remembered * WIDTH)));
  }
}
