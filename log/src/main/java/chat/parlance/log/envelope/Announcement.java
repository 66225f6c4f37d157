package chat.parlance.log.envelope;

import chat.parlance.log.Effect;
import chat.parlance.log.Origin;
import chat.parlance.log.fact.FactCodec;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A record of a topic on which something is announced: JSON, without a kind.
///
/// @param key whose it is
/// @param json absent if there is nothing any more
public record Announcement(
    String key, @Nullable String json, @Nullable Origin origin, @Nullable String traceparent) {

  /// What an effect announces.
  public static Announcement of(
      Effect.Announce announce, Origin origin, @Nullable String traceparent) {
    var value = announce.value();
    var json = value == null ? null : FactCodec.write(value);
    return new Announcement(announce.key().toString(), json, origin, traceparent);
  }

  public RawRecord encode() {
    var fields =
        new Fields().add(HeaderNames.ORIGIN, origin).add(HeaderNames.TRACEPARENT, traceparent);
    return new RawRecord(
        key.getBytes(StandardCharsets.UTF_8),
        json == null ? null : json.getBytes(StandardCharsets.UTF_8),
        fields.list());
  }
}
