package chat.parlance.presence.pubsub.node;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a node is configured (XEP-0060 section 8.2): the values of a form, by their fields' names. A
/// field that is younger than the node is as it is in new nodes of services.
public record NodeConfig(Map<String, List<String>> values) {

  public NodeConfig {
    var sorted = new TreeMap<String, List<String>>();
    values.forEach((var, all) -> sorted.put(var, List.copyOf(all)));
    values = Collections.unmodifiableMap(sorted);
  }

  /// Of a new node.
  ///
  /// @param account whether it is a node of an account (XEP-0163 section 5)
  public static NodeConfig initial(boolean account) {
    var values = new TreeMap<String, List<String>>();
    for (var field : NodeField.values()) {
      values.put(field.var(), field.initial(account));
    }
    return new NodeConfig(values);
  }

  /// With another value.
  ///
  /// @param all that the field accepts
  public NodeConfig with(NodeField field, List<String> all) {
    var changed = new TreeMap<>(values);
    changed.put(field.var(), all);
    return new NodeConfig(changed);
  }

  public List<String> all(NodeField field) {
    return values.getOrDefault(field.var(), field.initial(false));
  }

  public String get(NodeField field) {
    var all = all(field);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /// Whether a boolean is true.
  public boolean is(NodeField field) {
    return get(field).equals("1");
  }

  public boolean is(NodeField field, String value) {
    return get(field).equals(value);
  }

  /// A count, no more than the service allows.
  public long count(NodeField field, long most) {
    var value = get(field);
    return value.equals(FieldType.MAX) ? most : Math.min(most, Long.parseLong(value));
  }

  public AccessModel accessModel() {
    return AccessModel.of(get(NodeField.ACCESS_MODEL));
  }

  /// Whether items say who published them: where that isn't plain, or is to be answered.
  public boolean showsPublisher() {
    return !is(NodeField.PUBLISH_MODEL, "publishers") || is(NodeField.ITEMREPLY, "publisher");
  }
}
