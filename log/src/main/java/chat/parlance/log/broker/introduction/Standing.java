package chat.parlance.log.broker.introduction;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.log.Route;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.envelope.HeaderNames;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.ManifestCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// What a service that follows accounts has heard of them.
sealed interface Standing {

  /// Nothing: no gateway knows that it follows them.
  record New() implements Standing {}

  /// What was before a place in the topic of all accounts, and of what came then perhaps not all.
  record Introducing(long place) implements Standing {}

  /// Everything.
  record Known() implements Standing {}

  /// By the last record about it in the topic of services.
  static Standing of(@Nullable ConsumerRecord<byte[], byte[]> declared) {
    try {
      if (declared == null || declared.value() == null || !followsAccounts(declared.value())) {
        return new New();
      }
      var place = KafkaRecords.headers(declared).text(HeaderNames.INTRODUCING);
      return place == null ? new Known() : new Introducing(Long.parseLong(place));
    } catch (IllegalArgumentException _) {
      return new New();
    }
  }

  /// @throws IllegalArgumentException if it isn't a manifest
  private static boolean followsAccounts(byte[] json) {
    return followsAccounts(ManifestCodec.read(new String(json, UTF_8)));
  }

  static boolean followsAccounts(Manifest manifest) {
    return manifest.routes().stream().anyMatch(Route.OfAccounts.class::isInstance);
  }
}
