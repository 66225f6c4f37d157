package chat.parlance.gateway.websocket;

/// What a client sent: a whole message, put together of its fragments, or a control frame.
///
/// @param payload unmasked; nobody else has the array
@SuppressWarnings("ArrayRecordComponent")
record Frame(Kind kind, byte[] payload) {

  enum Kind {
    TEXT,
    CLOSE,
    PING,
    PONG
  }

  /// The kind only, so that it may be logged.
  @Override
  public String toString() {
    return kind.name();
  }
}
