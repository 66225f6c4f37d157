package chat.parlance.gateway.websocket;

/// Says that a client broke a rule of WebSocket. It has no stack trace: strangers cause it at will,
/// so it must be cheap.
final class FrameException extends Exception {

  private final CloseCode code;

  FrameException(CloseCode code) {
    super(code.name(), null, false, false);
    this.code = code;
  }

  CloseCode code() {
    return code;
  }
}
