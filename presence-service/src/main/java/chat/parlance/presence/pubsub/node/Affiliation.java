package chat.parlance.presence.pubsub.node;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an entity is to a node (XEP-0060 section 4.1).
public enum Affiliation {
  OWNER,
  PUBLISHER,
  PUBLISH_ONLY,
  MEMBER,
  NONE,
  OUTCAST;

  private final String value = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// The `affiliation` attribute.
  public String value() {
    return value;
  }

  /// The affiliation of that name, or null.
  public static @Nullable Affiliation find(String value) {
    for (var one : values()) {
      if (one.value.equals(value)) {
        return one;
      }
    }
    return null;
  }

  /// Whether it comes with the right to publish.
  public boolean publishes() {
    return this == OWNER || this == PUBLISHER || this == PUBLISH_ONLY;
  }

  /// Whether it comes with the right to subscribe and to retrieve items, whatever the access model.
  public boolean reads() {
    return this == OWNER || this == PUBLISHER || this == MEMBER;
  }
}
