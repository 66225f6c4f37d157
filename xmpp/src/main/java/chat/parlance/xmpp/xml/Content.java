package chat.parlance.xmpp.xml;

/// Where the children of one well-formed element are, one level deep.
final class Content {

  private final int[] bounds;

  private Content(int[] bounds) {
    this.bounds = bounds;
  }

  static Content read(byte[] source, int start, int end) {
    var found = new Positions();
    int at = start;
    while (at < end) {
      if (source[at] != '<') {
        at++;
      } else if (source[at + 1] == '!') {
        at = sectionEnd(source, at);
      } else {
        int open = at;
        at = elementEnd(source, at);
        found.add(open, at);
      }
    }
    return new Content(found.toArray());
  }

  int count() {
    return bounds.length / 2;
  }

  /// Where the `<` of a child is.
  int start(int child) {
    return bounds[child * 2];
  }

  int end(int child) {
    return bounds[child * 2 + 1];
  }

  /// The character data before, between and behind the children, with references resolved.
  String text(byte[] source, int start, int end) {
    var text = new StringBuilder();
    int at = start;
    for (int child = 0; child < count(); child++) {
      appendText(source, at, start(child), text);
      at = end(child);
    }
    appendText(source, at, end, text);
    return text.toString();
  }

  private static void appendText(byte[] source, int start, int end, StringBuilder text) {
    int at = start;
    while (at < end) {
      int section = at;
      while (section < end && source[section] != '<') {
        section++;
      }
      Escapes.appendText(source, at, section, text);
      at = section;
      if (at < end) {
        at = sectionEnd(source, section);
        int content = section + "<![CDATA[".length();
        Escapes.appendSection(source, content, at - "]]>".length(), text);
      }
    }
  }

  /// Behind the CDATA section that begins here.
  static int sectionEnd(byte[] source, int start) {
    int at = start;
    while (source[at] != ']' || source[at + 1] != ']' || source[at + 2] != '>') {
      at++;
    }
    return at + 3;
  }

  private static int elementEnd(byte[] source, int start) {
    int depth = 0;
    int at = start;
    do {
      if (source[at] != '<') {
        at++;
      } else if (source[at + 1] == '!') {
        at = sectionEnd(source, at);
      } else {
        boolean closes = source[at + 1] == '/';
        at = tagEnd(source, at);
        boolean empty = source[at - 2] == '/';
        depth += closes ? -1 : empty ? 0 : 1;
      }
    } while (depth > 0);
    return at;
  }

  /// Behind the `>` of a tag; one within an attribute's value isn't it.
  private static int tagEnd(byte[] source, int start) {
    int at = start;
    while (source[at] != '>') {
      byte b = source[at++];
      if (b == '"' || b == '\'') {
        while (source[at] != b) {
          at++;
        }
        at++;
      }
    }
    return at + 1;
  }
}
