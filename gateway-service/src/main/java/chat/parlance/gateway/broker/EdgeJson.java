package chat.parlance.gateway.broker;

import chat.parlance.gateway.audit.AuditRecord;
import chat.parlance.gateway.blocking.HostBlock;
import chat.parlance.gateway.broker.claim.Heartbeat;
import chat.parlance.gateway.delivery.LastOfSource;
import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.xmpp.jid.Jid;
import java.time.Instant;
import java.util.List;
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

  private record Silence(String since) {}

  private record Blocked(List<String> addresses) {}

  private EdgeJson() {}

  static byte[] write(Checkpoint checkpoint) {
    return MAPPER.writeValueAsBytes(checkpoint);
  }

  static Checkpoint checkpoint(byte[] json) {
    return MAPPER.readValue(json, Checkpoint.class);
  }

  static byte[] write(List<LastOfSource> sources) {
    return MAPPER.writeValueAsBytes(sources);
  }

  static List<LastOfSource> sources(byte[] json) {
    return List.of(MAPPER.readValue(json, LastOfSource[].class));
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

  static byte[] write(HostBlock block) {
    return MAPPER.writeValueAsBytes(new Silence(block.since().toString()));
  }

  /// Since when the domain blocks somebody.
  static Instant hostBlock(byte[] json) {
    return Instant.parse(MAPPER.readValue(json, Silence.class).since());
  }

  /// Whom an account blocks.
  static List<Jid> blocked(byte[] json) {
    return MAPPER.readValue(json, Blocked.class).addresses().stream().map(Jid::ofPrepared).toList();
  }
}
