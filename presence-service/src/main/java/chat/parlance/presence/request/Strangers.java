package chat.parlance.presence.request;

/// What happens to requests of those who can't see a session's presence.
public enum Strangers {
  /// They are answered as where nobody is there.
  REFUSE,
  /// They are delivered: whoever guesses a resource learns whether it is there.
  DELIVER
}
