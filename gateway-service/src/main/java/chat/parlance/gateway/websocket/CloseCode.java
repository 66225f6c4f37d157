package chat.parlance.gateway.websocket;

/// Why a WebSocket is closed (RFC 6455 section 7.4.1).
public enum CloseCode {
  NORMAL(1000),
  GOING_AWAY(1001),
  PROTOCOL_ERROR(1002),
  UNSUPPORTED_DATA(1003),
  INVALID_PAYLOAD(1007),
  POLICY_VIOLATION(1008),
  TOO_BIG(1009);

  private final int value;

  CloseCode(int value) {
    this.value = value;
  }

  public int value() {
    return value;
  }

  /// Whether a peer may send that code (RFC 6455 section 7.4).
  static boolean isAllowed(int value) {
    boolean registered = value >= 1000 && value <= 1014 && (value < 1004 || value > 1006);
    return registered || (value >= 3000 && value <= 4999);
  }
}
