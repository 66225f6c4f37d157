package chat.parlance.gateway.iq.command;

import java.util.List;

/// A field of a form (XEP-0004 section 3.2).
///
/// @param name its `var`
/// @param options the values of a list, each its own label; empty for other types
/// @param values what is there already
public record Field(
    String name,
    Type type,
    String label,
    boolean required,
    List<String> options,
    List<String> values) {

  /// The types that commands need, and how many values each may have.
  public enum Type {
    BOOLEAN("boolean", 1),
    /// Comes back as it was sent, whatever the requester says.
    HIDDEN("hidden", 1),
    JID_MULTI("jid-multi", 100),
    /// Is to be looked at only.
    JIDS_SHOWN("jid-multi", 500),
    JID_SINGLE("jid-single", 1),
    LIST_MULTI("list-multi", 100),
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

    /// Whether what the requester says of it doesn't matter.
    boolean isOurs() {
      return this == JIDS_SHOWN || this == HIDDEN;
    }

    boolean isJid() {
      return this == JID_SINGLE || this == JID_MULTI;
    }
  }

  public Field {
    options = List.copyOf(options);
    values = List.copyOf(values);
  }

  public static Field required(String name, Type type, String label) {
    return new Field(name, type, label, true, List.of(), List.of());
  }

  public static Field optional(String name, Type type, String label) {
    return new Field(name, type, label, false, List.of(), List.of());
  }

  /// One of some values, or none of them.
  public static Field choice(String name, String label, List<String> options) {
    return new Field(name, Type.LIST_SINGLE, label, false, options, List.of());
  }

  /// Some of several values.
  public static Field choices(String name, String label, List<String> options) {
    return new Field(name, Type.LIST_MULTI, label, false, options, List.of());
  }

  /// What the requester gives back without a look at it.
  public static Field hidden(String name, String value) {
    return new Field(name, Type.HIDDEN, name, false, List.of(), List.of(value));
  }

  /// Addresses to be looked at.
  public static Field shown(String name, String label, List<String> jids) {
    return new Field(name, Type.JIDS_SHOWN, label, false, List.of(), jids);
  }

  /// The same with something in it.
  public Field with(List<String> there) {
    return new Field(name, type, label, required, options, there);
  }
}
