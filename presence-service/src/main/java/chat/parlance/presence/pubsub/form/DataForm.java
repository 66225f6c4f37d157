package chat.parlance.presence.pubsub.form;

import chat.parlance.xmpp.xml.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form that a client filled in (XEP-0004 section 3).
///
/// @param type of the form, such as `submit`
/// @param values of each field by its name, FORM_TYPE too
public record DataForm(String type, Map<String, List<String>> values) {

  public static final String NAMESPACE = "jabber:x:data";
  public static final String FORM_TYPE = "FORM_TYPE";

  /// The form in an element, or null if there is none, or a field is there twice.
  public static @Nullable DataForm in(Element element) {
    var form = element.child("x", NAMESPACE);
    if (form == null) {
      return null;
    }
    var values = new LinkedHashMap<String, List<String>>();
    for (var field : form.children()) {
      var name = field.is("field", NAMESPACE) ? field.attribute("var") : null;
      if (name != null && values.put(name, valuesOf(field)) != null) {
        return null;
      }
    }
    var type = form.attribute("type");
    return new DataForm(type == null ? "submit" : type, values);
  }

  private static List<String> valuesOf(Element field) {
    return field.children().stream()
        .filter(child -> child.is("value", NAMESPACE))
        .map(Element::text)
        .toList();
  }

  public boolean isCancelled() {
    return type.equals("cancel");
  }

  /// Whether it is a form of that kind (XEP-0068). Clients leave it out, so that is let pass.
  public boolean isOf(String formType) {
    var said = values.get(FORM_TYPE);
    return said == null || said.equals(List.of(formType));
  }
}
