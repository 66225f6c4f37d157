package chat.parlance.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.standalone.ChildJvm;
import chat.parlance.standalone.Loopback;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBrokerIT {

  private static final TopicPartition PARTITION = new TopicPartition("kept", 0);
  private static final int RECORDS = 2_000;

  @Nested
  class GivenConfirmedRecords {

    @TempDir Path directory;

    @Test
    void whenBrokerIsKilledTwice_thenAllAreStillThere() throws Exception {
      int port = Loopback.port(0);
      Set<String> confirmed = new HashSet<>();

      for (int run = 0; run < 2; run++) {
        try (var broker = start(port)) {
          confirmed.addAll(produce(port, run));
          broker.kill();
        }
      }

      try (var broker = start(port)) {
        assertThat(read(port)).doesNotHaveDuplicates().containsAll(confirmed);
        assertThat(broker.terminate(10)).isTrue();
      }
    }

    private ChildJvm start(int port) throws Exception {
      return ChildJvm.start(
          BrokerApplication.class,
          directory.resolve("broker.out"),
          "--parlance.broker.directory=" + directory.resolve("log"),
          "--parlance.broker.port=" + port);
    }
  }

  private static Set<String> produce(int port, int run) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Loopback.HOST + ":" + port, "acks", "all", "linger.ms", 1);
    if (run == 0) {
      try (var admin = Admin.create(settings)) {
        admin
            .createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
            .all()
            .get(30, TimeUnit.SECONDS);
      }
    }
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      Set<String> confirmed = new HashSet<>();
      for (int i = 0; i < RECORDS; i++) {
        var value = run + ":" + i;
        var sent = producer.send(new ProducerRecord<>(PARTITION.topic(), value));
        if (i % 100 == 99) {
          sent.get(30, TimeUnit.SECONDS);
        }
        confirmed.add(value);
      }
      return confirmed;
    }
  }

  private static List<String> read(int port) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Loopback.HOST + ":" + port, "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      long end =
          consumer
              .endOffsets(List.of(PARTITION), Duration.ofSeconds(30))
              .getOrDefault(PARTITION, 0L);
      var values = new ArrayList<String>();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (consumer.position(PARTITION) < end && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(100)).forEach(each -> values.add(each.value()));
      }
      return values;
    }
  }
}
