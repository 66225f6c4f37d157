package chat.parlance.log;

import java.util.regex.Pattern;

/// An ordered log per address that one kind of service follows.
///
/// @param name lower-case letters and digits, such as `messaging`
public record Inbox(String name) {

  // Before the constants, which are checked by it.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

  /// Everything that goes to an account's sessions.
  public static final Inbox MESSAGING = new Inbox("messaging");

  /// Presence, subscriptions, rosters.
  public static final Inbox PRESENCE = new Inbox("presence");

  /// Calls and conferences.
  public static final Inbox CALLS = new Inbox("calls");

  public Inbox {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("an inbox is named by lower-case letters and digits");
    }
  }

  /// The topic of its records.
  public String topic() {
    return "inbox." + name;
  }

  /// The consumer group of its service.
  public String group() {
    return name + "-service";
  }

  /// The compacted topic of its service's state.
  public String stateTopic() {
    return "state." + name;
  }

  @Override
  public String toString() {
    return name;
  }
}
