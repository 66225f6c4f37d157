package chat.parlance.log;

/// What a gateway does with a stanza that its session never acknowledged.
public enum Undelivered {
  /// Hands it back as [Returned].
  RETURN,
  /// Forgets it.
  DROP
}
