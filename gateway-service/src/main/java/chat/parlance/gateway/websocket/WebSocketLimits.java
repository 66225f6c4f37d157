package chat.parlance.gateway.websocket;

/// What every connection goes by; one object for all of them.
///
/// @param pingAfterSeconds of silence
/// @param lostAfterSeconds of silence
public record WebSocketLimits(
    int maxFrameBytes, int pingAfterSeconds, int lostAfterSeconds, int closeWithinSeconds) {

  /// RFC 6120 section 13.12: a server MUST accept 10,000 bytes.
  static final int LEAST_FRAME_BYTES = 10_000;

  public static WebSocketLimits of(WebSocketProperties properties) {
    int ping = Seconds.of(properties.pingAfter());
    return new WebSocketLimits(
        properties.maxFrameBytes(),
        ping,
        ping + Seconds.of(properties.pongWithin()),
        Seconds.of(properties.closeWithin()));
  }

  /// The same for strangers, who get no more room than they must have.
  public WebSocketLimits ofStrangers() {
    return new WebSocketLimits(
        Math.min(maxFrameBytes, LEAST_FRAME_BYTES),
        pingAfterSeconds,
        lostAfterSeconds,
        closeWithinSeconds);
  }
}
