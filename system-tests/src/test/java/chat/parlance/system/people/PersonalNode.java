package chat.parlance.system.people;

import org.jspecify.annotations.Nullable;

/// A node that everybody may have at their account (XEP-0163).
enum PersonalNode {
  NICK("http://jabber.org/protocol/nick", "<nick xmlns='%s'>%s</nick>", 2),
  MOOD("http://jabber.org/protocol/mood", "<mood xmlns='%s'><happy/><text>%s</text></mood>", 1);

  private final String id;
  private final String payload;
  private final int devices;

  PersonalNode(String id, String payload, int devices) {
    this.id = id;
    this.payload = payload;
    this.devices = devices;
  }

  /// The node that a deed is about.
  static PersonalNode of(Deed deed) {
    return values()[deed.word() % values().length];
  }

  static @Nullable PersonalNode find(String id) {
    for (var node : values()) {
      if (node.id.equals(id)) {
        return node;
      }
    }
    return null;
  }

  String id() {
    return id;
  }

  String payload(String text) {
    return payload.formatted(id, text);
  }

  /// Whether that device of anybody wants to be told of it.
  boolean isWantedBy(int device) {
    return device < devices;
  }
}
