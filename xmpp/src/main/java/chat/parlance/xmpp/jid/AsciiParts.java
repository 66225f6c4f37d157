package chat.parlance.xmpp.jid;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The short way for parts in ASCII, as nearly all are. Says the same as the PRECIS profiles, which
/// a test proves.
final class AsciiParts {

  private AsciiParts() {}

  /// The localpart in lower case, or null if the short way doesn't know.
  static @Nullable String localpart(String given) {
    boolean upper = false;
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c <= ' ' || c > '~' || isForbidden(c)) {
        return null;
      }
      upper |= c >= 'A' && c <= 'Z';
    }
    return upper ? given.toLowerCase(Locale.ROOT) : given;
  }

  private static boolean isForbidden(char c) {
    return switch (c) {
      case '"', '&', '\'', '/', ':', '<', '>', '@' -> true;
      default -> false;
    };
  }

  static boolean isResourcepart(String given) {
    for (int i = 0; i < given.length(); i++) {
      if (given.charAt(i) < ' ' || given.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
