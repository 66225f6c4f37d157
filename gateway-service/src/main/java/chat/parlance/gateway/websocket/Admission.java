package chat.parlance.gateway.websocket;

/// What becomes of a valid request for a WebSocket.
public sealed interface Admission {

  /// The handler that stays.
  record Granted(WebSocketConnection connection) implements Admission {}

  record Refused(Refusal why) implements Admission {}
}
