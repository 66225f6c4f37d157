package chat.parlance.presence.pubsub.node;

import java.util.Locale;

/// Who may subscribe to a node and retrieve its items (XEP-0060 section 4.5).
public enum AccessModel {
  OPEN,
  PRESENCE,
  ROSTER,
  AUTHORIZE,
  WHITELIST;

  /// As it stands in a form.
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AccessModel of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }
}
