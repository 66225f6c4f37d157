package chat.parlance.presence.caps;

import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The answer to a disco#info request, and the verification string that stands for it (XEP-0115
/// section 5).
final class DiscoInfo {

  static final String NAMESPACE = "http://jabber.org/protocol/disco#info";

  private static final String FORM = "jabber:x:data";
  private static final String FORM_TYPE = "FORM_TYPE";

  private DiscoInfo() {}

  /// Whether the answer is what the client's name stands for (section 5.4).
  ///
  /// @param client see [Client#of]
  static boolean verifies(Element info, String client) {
    int space = client.indexOf(' ');
    var text = verificationString(info);
    return text != null && client.substring(space + 1).equals(hash(text, client, space));
  }

  private static String hash(String text, String client, int space) {
    try {
      var digest = MessageDigest.getInstance(client.substring(0, space).toUpperCase(Locale.ROOT));
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // only those that every JDK has are taken for a name
    }
  }

  /// The text that is hashed (section 5.1), or null if the answer is ill-formed (section 5.4, 3).
  static @Nullable String verificationString(Element info) {
    var identities = sorted(info, "identity", DiscoInfo::identity);
    var features = sorted(info, "feature", feature -> orEmpty(feature.attribute("var")));
    var forms =
        info.children().stream()
            .filter(child -> child.is("x", FORM))
            .map(DiscoInfo::form)
            .filter(form -> !form.isEmpty())
            .sorted()
            .toList();
    if (hasDoubles(identities) || hasDoubles(features) || hasDoubles(types(forms))) {
      return null;
    }
    var text = new StringBuilder();
    identities.forEach(identity -> text.append(identity).append('<'));
    features.forEach(feature -> text.append(feature).append('<'));
    forms.forEach(text::append);
    return text.toString();
  }

  private static List<String> sorted(Element info, String name, Function<Element, String> print) {
    return info.children().stream()
        .filter(child -> child.is(name, NAMESPACE))
        .map(print)
        .sorted()
        .toList();
  }

  private static String identity(Element identity) {
    return String.join(
        "/",
        orEmpty(identity.attribute("category")),
        orEmpty(identity.attribute("type")),
        orEmpty(identity.attribute("xml:lang")),
        orEmpty(identity.attribute("name")));
  }

  // A form without a hidden FORM_TYPE is left out.
  private static String form(Element form) {
    var fields = form.children().stream().filter(child -> child.is("field", FORM)).toList();
    var type =
        fields.stream()
            .filter(field -> FORM_TYPE.equals(field.attribute("var")))
            .filter(field -> "hidden".equals(field.attribute("type")))
            .findFirst();
    if (type.isEmpty()) {
      return "";
    }
    var text = new StringBuilder(values(type.get()));
    fields.stream()
        .filter(field -> !FORM_TYPE.equals(field.attribute("var")))
        .map(field -> orEmpty(field.attribute("var")) + "<" + values(field))
        .sorted()
        .forEach(text::append);
    return text.toString();
  }

  private static String values(Element field) {
    var text = new StringBuilder();
    field.children().stream()
        .filter(child -> child.is("value", FORM))
        .map(Element::text)
        .sorted()
        .forEach(value -> text.append(value).append('<'));
    return text.toString();
  }

  private static List<String> types(List<String> forms) {
    return forms.stream().map(form -> form.substring(0, form.indexOf('<') + 1)).toList();
  }

  private static boolean hasDoubles(List<String> all) {
    return new HashSet<>(all).size() != all.size();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
