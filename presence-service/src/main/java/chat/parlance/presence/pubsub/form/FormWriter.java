package chat.parlance.presence.pubsub.form;

import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes forms.
public final class FormWriter {

  public static final String NODE_CONFIG = "http://jabber.org/protocol/pubsub#node_config";

  private final Element.Builder form;

  private FormWriter(String type) {
    form = Element.builder("x", DataForm.NAMESPACE).attribute("type", type);
  }

  /// Begins a form.
  ///
  /// @param type such as `form` or `result`
  public static FormWriter of(String type, String formType) {
    return new FormWriter(type).field(DataForm.FORM_TYPE, "hidden", null, List.of(formType));
  }

  /// A node's configuration (XEP-0060 section 8.2), to be filled in or to be read.
  public static Element config(String type, NodeConfig config) {
    var writer = of(type, NODE_CONFIG);
    for (var field : NodeField.values()) {
      writer.field(field, config);
    }
    return writer.build();
  }

  public FormWriter field(String name, String type, @Nullable String label, List<String> values) {
    return field(name, type, label, values, List.of());
  }

  private FormWriter field(
      String name, String type, @Nullable String label, List<String> values, List<String> options) {
    var field =
        Element.builder("field", DataForm.NAMESPACE)
            .attribute("var", name)
            .attribute("type", type)
            .attribute("label", label);
    values.forEach(value -> field.child(value(value)));
    for (var option : options) {
      field.child(Element.builder("option", DataForm.NAMESPACE).child(value(option)).build());
    }
    form.child(field.build());
    return this;
  }

  /// A field of a node's configuration.
  public FormWriter field(NodeField field, NodeConfig config) {
    var type = field.type();
    var options = type.name().startsWith("list") ? type.options() : List.<String>of();
    return field(field.var(), type.name(), field.label(), config.all(field), options);
  }

  private static Element value(String text) {
    return Element.builder("value", DataForm.NAMESPACE).text(text).build();
  }

  public Element build() {
    return form.build();
  }
}
