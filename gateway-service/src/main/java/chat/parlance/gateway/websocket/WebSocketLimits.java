package chat.parlance.gateway.websocket;

/// What every connection goes by; one object for all of them.
///
/// @param pingAfterSeconds of silence
/// @param lostAfterSeconds of silence
public record WebSocketLimits(
    int maxFrameBytes, int pingAfterSeconds, int lostAfterSeconds, int closeWithinSeconds) {

  public static WebSocketLimits of(WebSocketProperties properties) {
    int ping = Seconds.of(properties.pingAfter());
    return new WebSocketLimits(
        properties.maxFrameBytes(),
        ping,
        ping + Seconds.of(properties.pongWithin()),
        Seconds.of(properties.closeWithin()));
  }
}
