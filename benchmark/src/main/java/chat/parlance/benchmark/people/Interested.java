package chat.parlance.benchmark.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A client that wants to know of avatars (XEP-0115, XEP-0163).
final class Interested {

  private static final String DISCO = "http://jabber.org/protocol/disco#info";
  private static final String FEATURE = "urn:xmpp:avatar:metadata+notify";
  private static final String NODE = "https://example.org/bench";

  private Interested() {}

  static String presence() {
    return "<presence xmlns='jabber:client'><c xmlns='http://jabber.org/protocol/caps'"
        + " hash='sha-1' node='"
        + NODE
        + "' ver='"
        + ver()
        + "'/></presence>";
  }

  private static String ver() {
    try {
      var text = "client/bench//<" + FEATURE + "<";
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  static boolean isAsked(String frame) {
    return frame.startsWith("<iq") && frame.contains(DISCO) && frame.contains("get");
  }

  static String answer(String request) {
    return "<iq xmlns='jabber:client' type='result' id='"
        + attribute(request, "id")
        + "' to='"
        + attribute(request, "from")
        + "'><query xmlns='"
        + DISCO
        + "' node='"
        + NODE
        + "#"
        + ver()
        + "'><identity category='client' type='bench'/><feature var='"
        + FEATURE
        + "'/></query></iq>";
  }

  private static String attribute(String xml, String name) {
    int at = xml.indexOf(" " + name + "=");
    int start = at + name.length() + 3;
    return at < 0 ? "" : xml.substring(start, xml.indexOf(xml.charAt(start - 1), start));
  }

  static String publication(int number) {
    return "<iq xmlns='jabber:client' type='set' id='p"
        + number
        + "'><pubsub xmlns='http://jabber.org/protocol/pubsub'>"
        + "<publish node='urn:xmpp:avatar:metadata'><item id='i"
        + number
        + "'><metadata xmlns='urn:xmpp:avatar:metadata'/></item></publish></pubsub></iq>";
  }
}
