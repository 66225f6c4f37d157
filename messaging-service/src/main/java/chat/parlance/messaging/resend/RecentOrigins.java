package chat.parlance.messaging.resend;

import chat.parlance.log.Fact;
import chat.parlance.log.SessionAddress;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Digests of the last messages that came for an account, oldest first. A text of fixed columns and
/// not a list, because it is written for every message that could be sent again.
///
/// @param entries of [#WIDTH] characters each: digests of the sender, of sender and origin-id, and
///   of the sender's session. Nobody can make another's message look as if it had come already, so
///   the first two are cut from a cryptographic hash
record RecentOrigins(String entries) {

  /// Kept in memory with a changelog; absent when the last session is gone.
  static final Fact<RecentOrigins> FACT = Fact.inLog("recentOrigins", RecentOrigins.class);

  static final RecentOrigins NONE = new RecentOrigins("");

  private static final int RADIX = 36;
  private static final int SENDER_WIDTH = 8;
  private static final int SENDER_BYTES = 5;
  private static final int ORIGIN_WIDTH = 13;
  private static final int ORIGIN_BYTES = 8;
  private static final int SESSION_WIDTH = 3;
  private static final int ORIGIN_END = SENDER_WIDTH + ORIGIN_WIDTH;
  private static final int WIDTH = ORIGIN_END + SESSION_WIDTH;
  private static final int SESSIONS = RADIX * RADIX * RADIX;

  RecentOrigins {
    // An older version wrote something else, which helps nobody.
    entries = entries == null ? "" : entries;
  }

  /// The entry of a message.
  ///
  /// @param sender its bare JID
  static String entry(String sender, String originId, SessionAddress session) {
    // No address has a line feed.
    return digest(sender, SENDER_BYTES, SENDER_WIDTH)
        + digest(sender + '\n' + originId, ORIGIN_BYTES, ORIGIN_WIDTH)
        + digits(BigInteger.valueOf(Math.floorMod(session.hashCode(), SESSIONS)), SESSION_WIDTH);
  }

  private static String digest(String text, int bytes, int width) {
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return digits(new BigInteger(1, Arrays.copyOf(hash, bytes)), width);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has it", e);
    }
  }

  private static String digits(BigInteger number, int width) {
    String digits = number.toString(RADIX);
    return "0".repeat(width - digits.length()) + digits;
  }

  /// Whether the same message came from another session before. From the same session it doesn't
  /// count: there, stream management has taken care of it.
  boolean hasFromAnotherSession(String entry) {
    for (int at = 0; at < entries.length(); at += WIDTH) {
      if (entries.regionMatches(at, entry, 0, ORIGIN_END)
          && !entries.regionMatches(at + ORIGIN_END, entry, ORIGIN_END, SESSION_WIDTH)) {
        return true;
      }
    }
    return false;
  }

  /// Remembers one more. Beyond so many, the oldest of the sender who has most is forgotten, so
  /// that nobody makes the account forget what others sent.
  RecentOrigins with(String entry, int remembered) {
    var all = new StringBuilder(entries).append(entry);
    while (all.length() > remembered * WIDTH) {
      int forgotten = oldestOfMost(all);
      all.delete(forgotten, forgotten + WIDTH);
    }
    return new RecentOrigins(all.toString());
  }

  private static int oldestOfMost(CharSequence entries) {
    int found = 0;
    int most = 0;
    for (int at = 0; at < entries.length(); at += WIDTH) {
      int count = countOfSender(entries, at);
      if (count > most) {
        most = count;
        found = at;
      }
    }
    return found;
  }

  private static int countOfSender(CharSequence entries, int entry) {
    var sender = entries.subSequence(entry, entry + SENDER_WIDTH).toString();
    int count = 0;
    for (int at = entry; at < entries.length(); at += WIDTH) {
      if (sender.contentEquals(entries.subSequence(at, at + SENDER_WIDTH))) {
        count++;
      }
    }
    return count;
  }
}
