package chat.parlance.xmpp.caps;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.xmpp.xml.Element;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is hashed of a disco#info answer (XEP-0390 section 4.1).
final class HashInput {

  private static final String INFO = "http://jabber.org/protocol/disco#info";
  private static final String FORM = "jabber:x:data";

  private static final int FILE_SEPARATOR = 0x1c;
  private static final int GROUP_SEPARATOR = 0x1d;
  private static final int RECORD_SEPARATOR = 0x1e;
  private static final int UNIT_SEPARATOR = 0x1f;

  private final String language;

  private HashInput(String language) {
    this.language = language;
  }

  /// The input, or null if the answer is one that isn't hashed.
  ///
  /// @param language of what says none itself
  static byte @Nullable [] of(Element info, String language) {
    if (!info.children().stream().allMatch(HashInput::isAllowed)) {
      return null;
    }
    var said = info.attribute("xml:lang");
    var input = new HashInput(said == null ? language : said);
    var all = new ByteArrayOutputStream();
    all.writeBytes(join(info, "feature", INFO, HashInput::feature, FILE_SEPARATOR));
    all.writeBytes(join(info, "identity", INFO, input::identity, FILE_SEPARATOR));
    all.writeBytes(join(info, "x", FORM, HashInput::form, FILE_SEPARATOR));
    return all.toByteArray();
  }

  // Steps 1 to 3.
  private static boolean isAllowed(Element child) {
    return child.is("feature", INFO)
        || child.is("identity", INFO)
        || (child.is("x", FORM) && isTyped(child));
  }

  // XEP-0068 section 3.1: one hidden field that has one value.
  private static boolean isTyped(Element form) {
    if (form.children().stream().anyMatch(it -> it.is("reported", FORM) || it.is("item", FORM))) {
      return false;
    }
    var types =
        form.children().stream()
            .filter(it -> it.is("field", FORM) && "FORM_TYPE".equals(it.attribute("var")))
            .toList();
    return types.size() == 1
        && "hidden".equals(types.getFirst().attribute("type"))
        && types.getFirst().children().stream().filter(it -> it.is("value", FORM)).count() == 1;
  }

  private static byte[] feature(Element feature) {
    return unit(feature.attribute("var"));
  }

  private byte[] identity(Element identity) {
    var said = identity.attribute("xml:lang");
    var all = new ByteArrayOutputStream();
    all.writeBytes(unit(identity.attribute("category")));
    all.writeBytes(unit(identity.attribute("type")));
    all.writeBytes(unit(said == null ? language : said));
    all.writeBytes(unit(identity.attribute("name")));
    all.write(RECORD_SEPARATOR);
    return all.toByteArray();
  }

  private static byte[] form(Element form) {
    return join(form, "field", FORM, HashInput::field, GROUP_SEPARATOR);
  }

  private static byte[] field(Element field) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(unit(field.attribute("var")));
    all.writeBytes(join(field, "value", FORM, it -> unit(it.text()), RECORD_SEPARATOR));
    return all.toByteArray();
  }

  private static byte[] unit(@Nullable String text) {
    byte[] bytes = (text == null ? "" : text).getBytes(UTF_8);
    byte[] unit = Arrays.copyOf(bytes, bytes.length + 1);
    unit[bytes.length] = UNIT_SEPARATOR;
    return unit;
  }

  // From lesser to greater, by octets (RFC 4790 section 9.3).
  private static byte[] join(
      Element parent,
      String name,
      String namespace,
      Function<Element, byte[]> print,
      int separator) {
    List<byte[]> parts =
        parent.children().stream()
            .filter(child -> child.is(name, namespace))
            .map(print)
            .sorted(Arrays::compareUnsigned)
            .toList();
    var all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    all.write(separator);
    return all.toByteArray();
  }
}
