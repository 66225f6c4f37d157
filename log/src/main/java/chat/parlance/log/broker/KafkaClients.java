package chat.parlance.log.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Kafka's clients, set up for a durable log that is quick when it is quiet.
public final class KafkaClients {

  /// The largest record that is sent: as a roster of 10,000 contacts is to a client.
  public static final int MAX_RECORD_BYTES = 4_000_000;

  /// The largest record of a state topic.
  public static final int MAX_STATE_BYTES = 4_000_000;

  private static final int BUFFER_BYTES = 64 << 20;
  private static final int BATCH_BYTES = 64 << 10;
  private static final int POLL_RECORDS = 1_000;
  private static final int FETCH_BYTES = 8 << 20;
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CONNECT_BACKOFF = Duration.ofSeconds(1);

  private final LogProperties properties;
  private final Transport transport;

  public KafkaClients(LogProperties properties) {
    this(properties, Transport.NETWORK);
  }

  public KafkaClients(LogProperties properties, Transport transport) {
    this.properties = properties;
    this.transport = transport;
  }

  /// A producer that never gives up a record for lack of time, so that none is missing before a
  /// later one; who uses it bounds what is under way. It doesn't linger: while a request is under
  /// way the next batch fills, so batches grow with the load by themselves.
  public Producer<byte[], byte[]> producer(String clientId) {
    return transport.producer(() -> networkProducer(clientId));
  }

  /// The same, for who calls [Pushed#push] after each few records.
  public Producer<byte[], byte[]> pushedProducer(String clientId) {
    return transport.pushedProducer(() -> networkProducer(clientId));
  }

  private Producer<byte[], byte[]> networkProducer(String clientId) {
    var settings = common(clientId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // A partition that is new takes a producer's second batch although the first was refused for
    // want of a leader, and then never takes the first: so one at a time.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, properties.linger().toMillis());
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_STATE_BYTES + BATCH_BYTES);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    // Otherwise it forgets all topics when no broker answers, and sending blocks.
    settings.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
    settings.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(REQUEST_TIMEOUT.toMillis()));
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /// A consumer of a group, whose places are committed by whom it serves.
  ///
  /// @param member tells apart consumers of one process
  public Consumer<byte[], byte[]> groupConsumer(String group, String member) {
    var settings = consumer(group + "-" + member);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    // A place outside the log is found out and told by whom it serves.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class));
    int timeout = Math.toIntExact(properties.service().sessionTimeout().toMillis());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, timeout);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, timeout / 5);
    // Also how often the thread that sends heartbeats wakes to see whether one is due.
    settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 250);
    if (properties.instanceId() != null) {
      settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, properties.instanceId() + "-" + member);
    }
    return transport.follower(
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /// A consumer that is told what to read from where.
  public Consumer<byte[], byte[]> reader(String clientId) {
    return new KafkaConsumer<>(
        consumer(clientId), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /// A consumer that is told what to follow from where, for as long as the process lives. Its
  /// thread may not be interrupted.
  public Consumer<byte[], byte[]> follower(String clientId) {
    return transport.follower(reader(clientId));
  }

  /// A consumer that reads something to its end and is gone, so it doesn't wait for more.
  public Consumer<byte[], byte[]> hastyReader(String clientId) {
    var settings = consumer(clientId);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  public Admin admin(String clientId) {
    return Admin.create(common(clientId));
  }

  private Map<String, Object> consumer(String clientId) {
    var settings = common(clientId);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
    return settings;
  }

  private Map<String, Object> common(String clientId) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", properties.bootstrapServers());
    settings.put("client.id", clientId);
    settings.put("reconnect.backoff.max.ms", CONNECT_BACKOFF.toMillis());
    settings.put("enable.metrics.push", false);
    settings.put("metric.reporters", List.of());
    return settings;
  }
}
