package chat.parlance.xmpp.xml;

/// The characters of names beyond ASCII (XML 1.0 section 2.3).
final class NameChars {

  private static final int[] START = {
    0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x2FF, 0x370, 0x37D, 0x37F, 0x1FFF, 0x200C, 0x200D, 0x2070,
    0x218F, 0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xEFFFF
  };
  private static final int[] FURTHER = {0xB7, 0xB7, 0x300, 0x36F, 0x203F, 0x2040};

  private NameChars() {}

  static boolean isStart(int codePoint) {
    return within(START, codePoint);
  }

  static boolean isPart(int codePoint) {
    return within(START, codePoint) || within(FURTHER, codePoint);
  }

  private static boolean within(int[] ranges, int codePoint) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (codePoint >= ranges[i] && codePoint <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
