package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/// The XML declaration, which a frame may have though it is of no use (RFC 7395 section 3.3.3).
final class Declaration {

  private static final int LONGEST = 128;
  private static final Pattern FORM =
      Pattern.compile(
          "<\\?xml[ \\t\\r\\n]+version[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:'1\\.0'|\"1\\.0\")"
              + "(?:[ \\t\\r\\n]+encoding[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:'([A-Za-z][A-Za-z0-9._-]*)'|\"([A-Za-z][A-Za-z0-9._-]*)\"))?"
              + "(?:[ \\t\\r\\n]+standalone[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:'(?:yes|no)'|\"(?:yes|no)\"))?"
              + "[ \\t\\r\\n]*\\?>");

  private Declaration() {}

  /// Where what follows the declaration begins: 0 if there is none.
  static int end(byte[] source) throws XmlException {
    if (!Utf8.startsWith(source, 0, source.length, "<?xml")) {
      return 0;
    }
    var beginning = new String(source, 0, Math.min(source.length, LONGEST), ISO_8859_1);
    var matcher = FORM.matcher(beginning);
    if (!matcher.lookingAt()) {
      throw new XmlException(XmlException.Kind.NOT_WELL_FORMED, "XML declaration");
    }
    String encoding = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      throw new XmlException(XmlException.Kind.UNSUPPORTED_ENCODING, "declared encoding");
    }
    return matcher.end();
  }
}
