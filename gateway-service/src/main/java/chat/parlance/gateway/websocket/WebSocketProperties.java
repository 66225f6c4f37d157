package chat.parlance.gateway.websocket;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How `/ws` behaves.
///
/// @param allowedOrigins pages that may connect, such as `https://chat.example`, or `*` for all;
///   empty for those of the host that the request was sent to. Clients that aren't in a browser
///   have no origin and need no leave
/// @param maxHeader bytes of the request that asks for a WebSocket
/// @param headerWithin how long a new connection may take for the first request
/// @param requestWithin how long any other request may take to arrive, and a connection may wait
///   for its next one
/// @param maxFrame bytes of a message, its fragments together, once a session is bound, and 10,000
///   before; few enough that a record of the log takes them, and enough for a picture
/// @param pingAfter how long a client is silent before it is asked for a sign of life
/// @param pongWithin how long it may take to give one
/// @param closeWithin how long the closing handshake may take
@Validated
@ConfigurationProperties("parlance.gateway.websocket")
public record WebSocketProperties(
    @DefaultValue Set<String> allowedOrigins,
    @NotNull @DefaultValue("8KB") DataSize maxHeader,
    @DurationMin(millis = 100) @DurationMax(minutes = 5) @DefaultValue("10s") Duration headerWithin,
    @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("30s") Duration requestWithin,
    @NotNull @DefaultValue("256KB") DataSize maxFrame,
    @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("60s") Duration pingAfter,
    @DurationMin(seconds = 1) @DurationMax(days = 1) @DefaultValue("20s") Duration pongWithin,
    @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("5s") Duration closeWithin) {

  private static final String ALL = "*";

  /// A record of the log holds 1,000,000 bytes. What of a frame is written again, where a character
  /// may become six bytes, has bounds of its own.
  private static final long MOST_FRAME_BYTES = 600_000;

  public WebSocketProperties {
    allowedOrigins = Set.copyOf(allowedOrigins);
    if (maxFrame.toBytes() < WebSocketLimits.LEAST_FRAME_BYTES
        || maxFrame.toBytes() > MOST_FRAME_BYTES) {
      throw new IllegalArgumentException("max-frame must be from 10,000 to 600,000 bytes");
    }
  }

  int maxFrameBytes() {
    return (int) maxFrame.toBytes();
  }

  /// @param host the header `Host`
  boolean allows(String origin, String host) {
    return allowedOrigins.isEmpty()
        ? isOf(host, origin)
        : allowedOrigins.contains(origin) || allowedOrigins.contains(ALL);
  }

  /// Whether a page is of that host, at any port.
  private static boolean isOf(String host, String origin) {
    try {
      var named = new URI("http://" + host).getHost();
      return named != null && named.equalsIgnoreCase(new URI(origin).getHost());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
