package chat.parlance.gateway.broker;

import chat.parlance.gateway.audit.AuditRecord;
import chat.parlance.gateway.session.sm.Checkpoint;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of the gateway's own topics. What an older version didn't write is absent, and what a
/// newer one writes is passed over.
final class EdgeJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private EdgeJson() {}

  static byte[] write(Checkpoint checkpoint) {
    return MAPPER.writeValueAsBytes(checkpoint);
  }

  static Checkpoint checkpoint(byte[] json) {
    return MAPPER.readValue(json, Checkpoint.class);
  }

  static byte[] write(AuditRecord entry) {
    return MAPPER.writeValueAsBytes(entry);
  }

  static byte[] write(Heartbeat heartbeat) {
    return MAPPER.writeValueAsBytes(heartbeat);
  }

  static Heartbeat heartbeat(byte[] json) {
    return MAPPER.readValue(json, Heartbeat.class);
  }
}
