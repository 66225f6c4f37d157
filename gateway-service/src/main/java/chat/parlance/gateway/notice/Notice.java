package chat.parlance.gateway.notice;

import java.time.Instant;
import java.util.Locale;

/// Something that is told to each account once.
///
/// @param id another for each that everybody is to hear anew; the same where only words are mended
/// @param since when it was set
public record Notice(String id, String text, Instant since) {

  /// Which there are; one of each at a time.
  public enum Kind {
    /// To each who becomes available, and to those who are.
    MOTD,
    /// To each account that is made after it was set.
    WELCOME;

    /// Its name where names are kept.
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
