package chat.parlance.presence.caps;

import chat.parlance.log.Fact;
import chat.parlance.log.NotPersonal;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What clients of one name are capable of, as far as the server acts on it.
///
/// @param interests the nodes that they want to be notified of (XEP-0163 section 4.3.1)
public record Capabilities(List<String> interests) {

  /// The name under which it is kept and told.
  static final String NAME = "capabilities";

  /// At [#address] of a client. It never changes, as the name is a digest of it.
  @NotPersonal("of a client, whoever uses it")
  static final Fact<Capabilities> FACT = Fact.inStore(NAME, Capabilities.class);

  private static final String NOTIFY = "+notify";
  private static final int MAX_INTERESTS = 100;
  private static final int MAX_LENGTH = 256;
  private static final int ADDRESS_BYTES = 20;

  public Capabilities {
    interests = List.copyOf(interests);
  }

  /// Of the answer to a disco#info request.
  static Capabilities of(Element info) {
    return new Capabilities(
        info.children().stream()
            .filter(child -> child.is("feature", DiscoInfo.NAMESPACE))
            .map(feature -> feature.attribute("var"))
            .filter(name -> name != null && name.endsWith(NOTIFY) && name.length() <= MAX_LENGTH)
            .map(name -> name.substring(0, name.length() - NOTIFY.length()))
            .distinct()
            .limit(MAX_INTERESTS)
            .toList());
  }

  /// The address whose log and document a client's capabilities are in; no client reaches it.
  static BareJid address(String client) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(client.getBytes(StandardCharsets.UTF_8));
      var name = HexFormat.of().formatHex(Arrays.copyOf(hash, ADDRESS_BYTES));
      return BareJid.ofPrepared(name + "@capabilities");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
