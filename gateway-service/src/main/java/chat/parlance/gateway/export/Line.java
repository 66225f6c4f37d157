package chat.parlance.gateway.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A line of an export.
final class Line {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Line() {}

  /// Something that is held.
  ///
  /// @param json its value
  static byte[] piece(String service, String kind, String part, Instant at, String json) {
    var beginning =
        MAPPER
            .createObjectNode()
            .put("service", service)
            .put("kind", kind)
            .put("part", part)
            .put("at", at.toString())
            .toString();
    // What a service has written as JSON is JSON: it isn't read again, however large it is.
    return bytes(beginning.substring(0, beginning.length() - 1) + ",\"value\":" + json + "}");
  }

  /// What isn't held but said of the export itself.
  static byte[] of(ObjectNode node) {
    return bytes(node.toString());
  }

  static ObjectNode node() {
    return MAPPER.createObjectNode();
  }

  static String json(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  private static byte[] bytes(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
