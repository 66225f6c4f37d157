package chat.parlance.system.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// What runs on a device, and what it is capable of (XEP-0115).
///
/// @param features in order
record Software(String name, List<String> features) {

  static final String INFO = "http://jabber.org/protocol/disco#info";

  /// One that wants what that device does; there are some of each kind, so that the platform meets
  /// new ones for a while.
  static Software of(int device, int version) {
    var wanted =
        Arrays.stream(PersonalNode.values())
            .filter(node -> node.isWantedBy(device))
            .map(node -> node.id() + "+notify");
    var features = Stream.concat(Stream.of(INFO), wanted);
    return new Software("Handset " + version, features.sorted().toList());
  }

  /// The element of presence that stands for it.
  String caps() {
    return "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='urn:handset' ver='%s'/>"
        .formatted(verification());
  }

  /// The answer to whoever asks what that element stands for.
  String info(String id, String to) {
    var info = new StringBuilder();
    info.append("<iq xmlns='jabber:client' type='result' id='%s' to='%s'>".formatted(id, to));
    info.append("<query xmlns='%s' node='urn:handset#%s'>".formatted(INFO, verification()));
    info.append("<identity category='client' type='phone' name='%s'/>".formatted(name));
    features.forEach(feature -> info.append("<feature var='%s'/>".formatted(feature)));
    return info.append("</query></iq>").toString();
  }

  private String verification() {
    var text = "client/phone//" + name + "<" + String.join("<", features) + "<";
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
