package chat.parlance.presence.pubsub.node;

import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What values a field of a configuration takes (XEP-0004 section 3.3).
///
/// @param name as it stands in a form
/// @param options the only values, of a list; empty where any is taken
public record FieldType(String name, List<String> options) {

  static final FieldType TEXT = new FieldType("text-single", List.of());
  static final FieldType TEXTS = new FieldType("text-multi", List.of());
  static final FieldType JIDS = new FieldType("jid-multi", List.of());
  static final FieldType BOOLEAN = new FieldType("boolean", List.of("0", "1"));

  /// A boolean that can't be true.
  static final FieldType NEVER = new FieldType("boolean", List.of("0"));

  static final String MAX = "max";

  private static final int MAX_VALUES = 20;
  private static final int MAX_LENGTH = 512;
  private static final Pattern COUNTS = Pattern.compile("max|[1-9][0-9]{0,9}");

  public FieldType {
    options = List.copyOf(options);
  }

  static FieldType oneOf(String... options) {
    return new FieldType("list-single", List.of(options));
  }

  /// The values as they are kept, or null if these can't be.
  ///
  /// @param number whether it is a count, or `max` for as many as the service allows
  @Nullable List<String> accept(List<String> values, boolean number) {
    boolean many = name.endsWith("-multi");
    if (values.size() > (many ? MAX_VALUES : 1) || values.stream().anyMatch(FieldType::isLong)) {
      return null;
    }
    if (many) {
      return name.equals(JIDS.name) ? jids(values) : values;
    }
    var value = canonical(values.isEmpty() ? "" : values.getFirst());
    boolean taken = number ? COUNTS.matcher(value).matches() : options.isEmpty() || has(value);
    return taken ? List.of(value) : null;
  }

  private boolean has(String value) {
    return options.contains(value);
  }

  private String canonical(String value) {
    if (!name.equals(BOOLEAN.name)) {
      return value;
    }
    return switch (value) {
      case "true" -> "1";
      case "false" -> "0";
      default -> value;
    };
  }

  private static @Nullable List<String> jids(List<String> values) {
    try {
      return values.stream().map(value -> Jid.of(value).toString()).toList();
    } catch (InvalidJidException _) {
      return null;
    }
  }

  private static boolean isLong(String value) {
    return value.length() > MAX_LENGTH;
  }
}
