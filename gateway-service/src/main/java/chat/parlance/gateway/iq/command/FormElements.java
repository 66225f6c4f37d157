package chat.parlance.gateway.iq.command;

import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Map;

/// Writes forms (XEP-0004).
final class FormElements {

  static final String NAMESPACE = "jabber:x:data";

  private FormElements() {}

  /// A form to be filled in.
  static Element form(Form form) {
    var x =
        x("form")
            .child(element("title").text(form.title()).build())
            .child(element("instructions").text(form.instructions()).build())
            .child(formType(form.formType()));
    form.fields().forEach(field -> x.child(field(field)));
    return x.build();
  }

  /// What came out, in the order of the map.
  ///
  /// @param more what isn't a field
  static Element result(String formType, Map<String, List<String>> fields, List<Element> more) {
    var x = x("result").child(formType(formType));
    fields.forEach((name, values) -> {
      var field = element("field").attribute("var", name);
      values.forEach(value -> field.child(value(value)));
      x.child(field.build());
    });
    more.forEach(x::child);
    return x.build();
  }

  private static Element field(Field field) {
    var element =
        element("field")
            .attribute("var", field.name())
            .attribute("type", field.type().text)
            .attribute("label", field.label());
    if (field.required()) {
      element.child(element("required").build());
    }
    field.values().forEach(there -> element.child(value(there)));
    for (var option : field.options()) {
      element.child(element("option").attribute("label", option).child(value(option)).build());
    }
    return element.build();
  }

  private static Element formType(String formType) {
    return element("field")
        .attribute("var", "FORM_TYPE")
        .attribute("type", "hidden")
        .child(value(formType))
        .build();
  }

  private static Element value(String text) {
    return element("value").text(text).build();
  }

  private static Element.Builder x(String type) {
    return element("x").attribute("type", type);
  }

  private static Element.Builder element(String name) {
    return Element.builder(name, NAMESPACE);
  }
}
