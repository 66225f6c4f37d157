package chat.parlance.gateway.api.idempotency;

import chat.parlance.gateway.api.key.ApiKeyFilter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/// Names a request without holding it. It is keyed by the caller's token, which we don't keep: so a
/// password in the body can't be guessed from what we keep.
///
/// @param id of the idempotency key, apart from those of other callers
/// @param request of all that is asked for
record Fingerprint(String id, String request) {

  static Fingerprint of(ServerWebExchange exchange, String key, byte[] body) {
    var caller = ApiKeyFilter.keyOf(exchange).id();
    var request = exchange.getRequest();
    var token = String.valueOf(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    var uri = request.getURI();
    var line = request.getMethod() + " " + uri.getRawPath() + " " + uri.getRawQuery() + "\n";
    return new Fingerprint(caller + ":" + hash(token, bytes(key)), hash(token, bytes(line), body));
  }

  private static String hash(String token, byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(token), "HmacSHA256"));
      for (var part : parts) {
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
