package chat.parlance.messaging.api.broker;

import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.envelope.RawRecord;
import chat.parlance.messaging.api.LogUnavailableException;
import chat.parlance.messaging.api.MessageLog;
import chat.parlance.xmpp.stanza.Message;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Puts messages into `inbox.messaging`. Its producer is made when the first message comes: most
/// processes never see one. Safe for use by several threads; blocks.
public final class KafkaMessageLog implements MessageLog, AutoCloseable {

  private static final int LIMIT_MILLIS = 10_000;
  private static final int REQUEST_MILLIS = 3_000;

  private final LogProperties properties;
  private @Nullable Producer<byte[], byte[]> producer;

  public KafkaMessageLog(LogProperties properties) {
    this.properties = properties;
  }

  @Override
  public void append(Message message, @Nullable Origin origin) {
    var key = Objects.requireNonNull(message.to()).bare();
    var envelope = new Envelope(key, new StanzaPayload(message), origin, null, null);
    try {
      producer().send(record(envelope.encode())).get();
    } catch (ExecutionException | KafkaException e) {
      throw new LogUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }

  private static ProducerRecord<byte[], byte[]> record(RawRecord raw) {
    byte[] key = Objects.requireNonNull(raw.key());
    byte[] value = Objects.requireNonNull(raw.value());
    var record = new ProducerRecord<byte[], byte[]>(Inbox.MESSAGING.topic(), null, key, value);
    raw.headers().forEach(field -> record.headers().add(field.name(), field.value()));
    return record;
  }

  private synchronized Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private Map<String, Object> settings() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        properties.bootstrapServers(),
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        LIMIT_MILLIS,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        REQUEST_MILLIS,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        LIMIT_MILLIS,
        ProducerConfig.LINGER_MS_CONFIG,
        0);
  }
}
