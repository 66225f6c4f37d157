package chat.parlance.gateway.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// Why a request for a WebSocket isn't granted, as HTTP says it.
public enum Refusal {
  BAD_REQUEST("400 Bad Request"),
  FORBIDDEN("403 Forbidden"),
  TIMEOUT("408 Request Timeout"),
  /// RFC 6455 section 4.4: names the version that would do.
  UPGRADE_REQUIRED("426 Upgrade Required", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"),
  TOO_MANY("429 Too Many Requests"),
  HEADER_TOO_LARGE("431 Request Header Fields Too Large"),
  UNAVAILABLE("503 Service Unavailable", "Retry-After: 5\r\n");

  private final String response;

  Refusal(String status) {
    this(status, "");
  }

  Refusal(String status, String headers) {
    this.response =
        "HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: 0\r\n\r\n";
  }

  /// The whole response.
  byte[] response() {
    return response.getBytes(US_ASCII);
  }
}
