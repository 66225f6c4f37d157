package chat.parlance.gateway.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A client's opening handshake (RFC 6455 section 4.2.1).
///
/// @param headers by name in lower case; what came several times is joined by commas
public record UpgradeRequest(String line, Map<String, String> headers) {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final String SUBPROTOCOL = "xmpp";
  private static final int KEY_BYTES = 16;

  public UpgradeRequest {
    headers = Map.copyOf(headers);
  }

  /// Reads a request's head, without the empty line that ends it.
  ///
  /// @return null if it isn't one
  static @Nullable UpgradeRequest parse(String head) {
    var lines = head.split("\r\n", -1);
    var headers = new HashMap<String, String>();
    for (var line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      if (colon < 1 || !isToken(line.substring(0, colon))) {
        return null; // a folded line too: RFC 9112 section 5.2 wants it refused
      }
      var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
    }
    return new UpgradeRequest(lines[0], headers);
  }

  /// What is wrong with it, or null.
  @Nullable Refusal refusal(WebSocketProperties properties) {
    var host = headers.get("host");
    if (!isHttp() || host == null || hasBody()) {
      return Refusal.BAD_REQUEST;
    }
    if (!lists("upgrade", "websocket") || !lists("connection", "upgrade")) {
      return Refusal.UPGRADE_REQUIRED;
    }
    if (!"13".equals(headers.get("sec-websocket-version"))) {
      return Refusal.UPGRADE_REQUIRED;
    }
    if (!hasKey() || !lists("sec-websocket-protocol", SUBPROTOCOL)) {
      return Refusal.BAD_REQUEST;
    }
    var origin = headers.get("origin");
    return origin == null || properties.allows(origin, host) ? null : Refusal.FORBIDDEN;
  }

  /// The server's answer to it (RFC 6455 section 4.2.2).
  byte[] response() {
    var text =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(headers.getOrDefault("sec-websocket-key", ""))
            + "\r\nSec-WebSocket-Protocol: "
            + SUBPROTOCOL
            + "\r\n\r\n";
    return text.getBytes(US_ASCII);
  }

  static String accept(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-1", e);
    }
  }

  private boolean isHttp() {
    return line.endsWith(" HTTP/1.1") && line.indexOf(' ', 4) == line.lastIndexOf(' ');
  }

  /// A GET that claims to have a body is somebody's trick.
  private boolean hasBody() {
    return headers.containsKey("transfer-encoding")
        || !headers.getOrDefault("content-length", "0").equals("0");
  }

  private boolean lists(String header, String token) {
    for (var each : headers.getOrDefault(header, "").split(",", -1)) {
      if (each.strip().equalsIgnoreCase(token)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasKey() {
    try {
      var key = headers.getOrDefault("sec-websocket-key", "");
      return Base64.getDecoder().decode(key).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isToken(String name) {
    return name.chars().allMatch(c -> c > ' ' && c < 0x7F && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
  }

  /// No header: there may be secrets.
  @Override
  public String toString() {
    return "UpgradeRequest";
  }
}
