package chat.parlance.benchmark.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The topics of the measurement, on the broker at `bootstrap`.
record Topics(String bootstrap, int lingerMs) {

  static final String INBOX = "bench.inbox";
  static final String DELIVERIES = "bench.deliveries";
  static final String ARCHIVE = "bench.archive";

  void create() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      for (var topic :
          List.of(
              new NewTopic(INBOX, 8, (short) 1),
              new NewTopic(DELIVERIES, 1, (short) 1),
              new NewTopic(ARCHIVE, 8, (short) 1))) {
        try {
          admin.createTopics(List.of(topic)).all().get();
        } catch (java.util.concurrent.ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
    }
  }

  KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", lingerMs),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  KafkaConsumer<byte[], byte[]> consumer(String group) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            group,
            "auto.offset.reset",
            "latest",
            "enable.auto.commit",
            false,
            "group.protocol",
            "classic"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  void readDeliveries(AtomicBoolean running, Consumer<byte[]> arrived) {
    try (var consumer = consumer("bench-reader-" + System.nanoTime())) {
      consumer.subscribe(List.of(DELIVERIES));
      while (running.get()) {
        for (var delivery : consumer.poll(Duration.ofMillis(100))) {
          arrived.accept(delivery.value());
        }
      }
    }
  }
}
