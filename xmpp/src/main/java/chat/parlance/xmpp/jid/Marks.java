package chat.parlance.xmpp.jid;

/// Characters that combine with the one before.
final class Marks {

  /// The most in a row (UAX 15 section 13, "Stream-Safe Text Format"); languages need a few.
  private static final int MOST = 30;

  private Marks() {}

  /// The text, unless too many marks are in a row: normalising sorts each such row, in time that
  /// grows with the square of its length.
  ///
  /// @throws IllegalArgumentException if there are too many
  static String requireFew(String text) {
    int row = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      row = isMarkOnceMapped(text.codePointAt(i)) ? row + 1 : 0;
      if (row > MOST) {
        throw new IllegalArgumentException("too many marks");
      }
    }
    return text;
  }

  /// The halfwidth sound marks are letters until they are mapped to their usual width.
  private static boolean isMarkOnceMapped(int codePoint) {
    return codePoint == 0xFF9E || codePoint == 0xFF9F || isMark(codePoint);
  }

  static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
