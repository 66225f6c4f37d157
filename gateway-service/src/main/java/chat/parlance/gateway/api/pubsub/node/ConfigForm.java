package chat.parlance.gateway.api.pubsub.node;

import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A node's configuration as a form (XEP-0004) and as JSON, whose members are the fields' names
/// without what they all begin with. A field of several values is an array.
final class ConfigForm {

  static final String NODE_CONFIG = Place.PUBSUB + "#node_config";
  static final String PUBLISH_OPTIONS = Place.PUBSUB + "#publish-options";

  private static final String NAMESPACE = "jabber:x:data";
  private static final String PREFIX = "pubsub#";

  private ConfigForm() {}

  static Element submit(String formType, Map<String, ? extends @Nullable Object> config) {
    var form = Element.builder("x", NAMESPACE).attribute("type", "submit");
    form.child(field("FORM_TYPE", List.of(formType)));
    config.forEach((name, value) -> form.child(field(PREFIX + name, texts(value))));
    return form.build();
  }

  private static Element field(String name, List<String> values) {
    var field = Element.builder("field", NAMESPACE).attribute("var", name);
    values.forEach(value -> field.child(Element.builder("value", NAMESPACE).text(value).build()));
    return field.build();
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case Boolean truth -> List.of(truth ? "1" : "0");
      case List<?> several -> several.stream().flatMap(one -> texts(one).stream()).toList();
      default -> List.of(value.toString());
    };
  }

  /// Reads the form in an element.
  static Map<String, Object> read(Element element) {
    var config = new TreeMap<String, Object>();
    var form = Objects.requireNonNull(element.child("x", NAMESPACE));
    for (var field : form.children()) {
      var name = field.is("field", NAMESPACE) ? field.attribute("var") : null;
      if (name != null && name.startsWith(PREFIX)) {
        config.put(name.substring(PREFIX.length()), value(field));
      }
    }
    return config;
  }

  private static Object value(Element field) {
    var values = new ArrayList<String>();
    for (var child : field.children()) {
      if (child.is("value", NAMESPACE)) {
        values.add(child.text());
      }
    }
    var type = Objects.requireNonNullElse(field.attribute("type"), "");
    if (type.endsWith("-multi")) {
      return List.copyOf(values);
    }
    var value = values.isEmpty() ? "" : values.getFirst();
    return type.equals("boolean") ? (Object) value.equals("1") : value;
  }
}
