package chat.parlance.gateway.hostmeta;

import chat.parlance.xmpp.spec.Implements;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/// Tells clients, those in browsers of any origin too, where the WebSocket is.
@RestController
@Hidden
@Implements(
    xep = 156,
    version = "1.4.0",
    status = Implements.Status.COMPLETE,
    note = "WebSocket only; there is no BOSH")
final class HostMetaController {

  private static final String RELATION = "urn:xmpp:alt-connections:websocket";
  private static final String XRD_NAMESPACE = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
  private static final MediaType XRD = MediaType.parseMediaType("application/xrd+xml");

  /// The host's description as JSON (RFC 6415 appendix A).
  record Description(List<Link> links) {}

  record Link(String rel, String href) {}

  private final HostMetaProperties properties;

  HostMetaController(HostMetaProperties properties) {
    this.properties = properties;
  }

  @GetMapping("/.well-known/host-meta")
  ResponseEntity<String> xrd(ServerHttpRequest request) {
    var xml =
        "<?xml version='1.0' encoding='utf-8'?>\n<XRD xmlns='%s'><Link rel='%s' href='%s'/></XRD>\n"
            .formatted(XRD_NAMESPACE, RELATION, HtmlUtils.htmlEscape(websocket(request)));
    return open().contentType(XRD).body(xml);
  }

  @GetMapping("/.well-known/host-meta.json")
  ResponseEntity<Description> jrd(ServerHttpRequest request) {
    var link = new Link(RELATION, websocket(request));
    return open().contentType(MediaType.APPLICATION_JSON).body(new Description(List.of(link)));
  }

  /// XEP-0156 section 3: any page may read these two files, and only these.
  private static ResponseEntity.BodyBuilder open() {
    return ResponseEntity.ok()
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .varyBy(HttpHeaders.HOST);
  }

  private String websocket(ServerHttpRequest request) {
    return properties.websocketUrl() == null
        ? sameHost(request.getURI())
        : properties.websocketUrl().toString();
  }

  private static String sameHost(URI request) {
    return UriComponentsBuilder.newInstance()
        .scheme("https".equals(request.getScheme()) ? "wss" : "ws")
        .host(request.getHost())
        .port(request.getPort())
        .path("/ws")
        .toUriString();
  }
}
