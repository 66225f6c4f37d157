package chat.parlance.gateway.iq.disco;

import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Data forms of type `result` (XEP-0004).
final class Forms {

  private static final String NAMESPACE = "jabber:x:data";

  private Forms() {}

  static Element toElement(InfoForm form) {
    var x = Element.builder("x", NAMESPACE).attribute("type", "result");
    x.child(field("FORM_TYPE", "hidden", List.of(form.formType())));
    new TreeMap<>(form.fields())
        .forEach((name, values) -> x.child(field(name, form.fieldType(), values)));
    return x.build();
  }

  private static Element field(String name, @Nullable String type, List<String> values) {
    var field = Element.builder("field", NAMESPACE).attribute("var", name);
    if (type != null) {
      field.attribute("type", type);
    }
    for (var value : values) {
      field.child(Element.builder("value", NAMESPACE).text(value).build());
    }
    return field.build();
  }
}
