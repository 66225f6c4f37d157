package chat.parlance.xmpp;

import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import chat.parlance.xmpp.xml.XmlLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The examples of specifications, which are among the test resources.
public final class Examples {

  private Examples() {}

  /// Reads an example.
  ///
  /// @param name such as `rfc-6120/8.2.3-iq-get`
  public static Element read(String name) {
    try (InputStream in = Examples.class.getResourceAsStream("/stanzas/" + name + ".xml")) {
      return Element.parse(in.readAllBytes(), XmlLimits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException e) {
      throw new AssertionError(name, e);
    }
  }

  /// The element without white space between its children, to compare with what a program writes.
  public static Element readTight(String name) {
    String xml = new String(read(name).bytes(), java.nio.charset.StandardCharsets.UTF_8);
    return Element.ofTrusted(
        xml.replaceAll(">\\s+<", "><").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
