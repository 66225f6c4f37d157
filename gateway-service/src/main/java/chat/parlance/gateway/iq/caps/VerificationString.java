package chat.parlance.gateway.iq.caps;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.iq.disco.Identity;
import chat.parlance.gateway.iq.disco.InfoForm;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The verification string of XEP-0115 section 5.1.
final class VerificationString {

  private VerificationString() {}

  static String of(Identity identity, Collection<String> features, List<InfoForm> forms) {
    var text = new StringBuilder();
    var name = identity.name() == null ? "" : identity.name();
    text.append(identity.category()).append('/').append(identity.type());
    var language = identity.language() == null ? "" : identity.language();
    text.append('/').append(language).append('/').append(name).append('<');
    features.stream().sorted().forEach(feature -> text.append(feature).append('<'));
    forms.stream()
        .sorted(Comparator.comparing(InfoForm::formType))
        .forEach(form -> append(form, text));
    return text.toString();
  }

  private static void append(InfoForm form, StringBuilder text) {
    text.append(form.formType()).append('<');
    new TreeMap<>(form.fields())
        .forEach((name, values) -> {
          text.append(name).append('<');
          values.stream().sorted().forEach(value -> text.append(value).append('<'));
        });
  }

  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
