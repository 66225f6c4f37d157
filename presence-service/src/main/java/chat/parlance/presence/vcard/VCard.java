package chat.parlance.presence.vcard;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.xml.Element;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What an account says of itself, as it was written.
public record VCard(Element element) {

  /// One document per account; absent while it has none.
  public static final Fact<VCard> FACT = Fact.inStore("vcard", VCard.class);

  public static final String NAME = "vCard";
  public static final String NAMESPACE = "vcard-temp";

  public static @Nullable VCard in(Facts facts) {
    return facts.get(FACT);
  }

  public static Element empty() {
    return Element.builder(NAME, NAMESPACE).build();
  }

  /// Whether every picture or sound in it is base64 (section 5).
  static boolean isWellFormed(Element vCard) {
    return vCard.children().stream()
        .map(child -> child.child("BINVAL", NAMESPACE))
        .allMatch(binary -> binary == null || isBase64(binary.text()));
  }

  private static boolean isBase64(String text) {
    try {
      var _ = Base64.getMimeDecoder().decode(text);
      return text.chars().allMatch(VCard::isOfBase64);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isOfBase64(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "+/= \t\r\n".indexOf(c) >= 0);
  }
}
