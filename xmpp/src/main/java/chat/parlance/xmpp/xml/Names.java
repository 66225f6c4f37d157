package chat.parlance.xmpp.xml;

/// The names that we give ourselves, which are ASCII.
final class Names {

  private Names() {}

  /// A local name with or without a prefix.
  static String requireQualified(String name) {
    int colon = name.indexOf(':');
    if (!isName(name.substring(0, Math.max(colon, 0)), colon >= 0)
        || !isName(name.substring(colon + 1), true)) {
      throw new IllegalArgumentException("not a name");
    }
    return name;
  }

  /// The name of an attribute that needs no declaration and is none.
  static String requireAttribute(String name) {
    if (!name.equals("xml:lang") && (!isName(name, true) || name.equals("xmlns"))) {
      throw new IllegalArgumentException("not an attribute's name");
    }
    return name;
  }

  private static boolean isName(String name, boolean wanted) {
    if (name.isEmpty()) {
      return !wanted;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80 || !Chars.isAsciiName((byte) c)) {
        return false;
      }
    }
    return Chars.isAsciiNameStart((byte) name.charAt(0));
  }
}
