package chat.parlance.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TopicsIT {

  private static final Inbox FIRST = new Inbox("first");
  private static final Inbox SECOND = new Inbox("second");

  @TempDir private Path directory;
  private EmbeddedBroker broker;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(directory);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private Map<String, Integer> ensure(int partitions, int slots, Inbox inbox) {
    var usual = LogProperties.of(broker.bootstrapServers());
    var properties =
        new LogProperties(
            usual.bootstrapServers(),
            partitions,
            (short) 1,
            slots,
            null,
            Duration.ZERO,
            usual.retention(),
            usual.service());
    try (var admin = new KafkaClients(properties).admin("topics")) {
      return new Topics(properties).ensure(admin, Set.of(inbox));
    }
  }

  @Nested
  class GivenALogThatWasLaidOutBefore {

    @Test
    void whenAnInboxComesWithOtherProperties_thenItHasAsManyPartitionsAsTheLog() {
      ensure(3, 2, FIRST);

      var counts = ensure(8, 4, SECOND);

      assertThat(counts)
          .containsEntry(SECOND.topic(), 3)
          .containsEntry(SECOND.stateTopic(), 3)
          .containsEntry(TopicNames.ARCHIVE, 3)
          .containsEntry(TopicNames.DELIVERIES, 2);
    }

    @Test
    void whenATopicTakesSmallerRecordsThanNow_thenItTakesThemFromNowOn() throws Exception {
      ensure(1, 1, FIRST);
      var topic = new ConfigResource(ConfigResource.Type.TOPIC, TopicNames.DELIVERIES);
      var small = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1065536");
      try (var admin =
          new KafkaClients(LogProperties.of(broker.bootstrapServers())).admin("topics")) {
        var set = new AlterConfigOp(small, AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all().get();

        ensure(1, 1, FIRST);

        var now = admin.describeConfigs(List.of(topic)).all().get().get(topic);
        assertThat(Integer.parseInt(now.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value()))
            .isGreaterThan(KafkaClients.MAX_RECORD_BYTES);
      }
    }
  }
}
