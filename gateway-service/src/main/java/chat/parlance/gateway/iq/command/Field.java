package chat.parlance.gateway.iq.command;

import java.util.List;

/// A field of a form (XEP-0004 section 3.2).
///
/// @param name its `var`
/// @param options the values of a list, each its own label; empty for other types
public record Field(String name, Type type, String label, boolean required, List<String> options) {

  /// The types that commands need, and how many values each may have.
  public enum Type {
    BOOLEAN("boolean", 1),
    JID_MULTI("jid-multi", 100),
    JID_SINGLE("jid-single", 1),
    LIST_SINGLE("list-single", 1),
    TEXT_MULTI("text-multi", 500),
    TEXT_PRIVATE("text-private", 1),
    TEXT_SINGLE("text-single", 1);

    final String text;
    final int mostValues;

    Type(String text, int mostValues) {
      this.text = text;
      this.mostValues = mostValues;
    }

    boolean isJid() {
      return this == JID_SINGLE || this == JID_MULTI;
    }
  }

  public Field {
    options = List.copyOf(options);
  }

  public static Field required(String name, Type type, String label) {
    return new Field(name, type, label, true, List.of());
  }

  public static Field optional(String name, Type type, String label) {
    return new Field(name, type, label, false, List.of());
  }

  /// One of some values, or none of them.
  public static Field choice(String name, String label, List<String> options) {
    return new Field(name, Type.LIST_SINGLE, label, false, options);
  }
}
