package chat.parlance.standalone;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.TopicNames;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// Where an address is still mentioned in what the platform keeps: every document of every
/// collection, and the newest value of every key of every compacted topic.
record Remains(MongoDatabase database, KafkaClients clients) {

  private static final List<String> TOPICS =
      List.of(
          Inbox.MESSAGING.stateTopic(),
          Inbox.PRESENCE.stateTopic(),
          TopicNames.ACCOUNTS,
          TopicNames.CHECKPOINTS);

  static Remains in(ApplicationContext platform) {
    return new Remains(
        platform.getBean(MongoDatabaseFactory.class).getMongoDatabase(),
        new KafkaClients(platform.getBean(LogProperties.class)));
  }

  /// Each as `collection: id` or `topic: key`, a line feed in it as a space.
  List<String> of(String address) {
    var found = new ArrayList<String>();
    for (var name : database.listCollectionNames()) {
      for (var document : database.getCollection(name).find()) {
        if (!String.valueOf(document.get("_id")).startsWith(address)) {
          // What others' documents held before their last change goes with the next one.
          document.remove("previous");
        }
        if (document.toJson().contains(address)) {
          found.add(name + ": " + document.get("_id"));
        }
      }
    }
    for (var topic : TOPICS) {
      newest(topic)
          .forEach((key, value) -> {
            if (key.contains(address) || value.contains(address)) {
              found.add(topic + ": " + key.replace('\n', ' '));
            }
          });
    }
    return found;
  }

  private Map<String, String> newest(String topic) {
    var newest = new LinkedHashMap<String, String>();
    try (var reader = clients.hastyReader("remains")) {
      var partitions =
          reader.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      var ends = reader.endOffsets(partitions);
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(one -> reader.position(one) < ends.get(one))) {
        for (var record : reader.poll(Duration.ofMillis(100))) {
          var key = new String(record.key(), StandardCharsets.UTF_8);
          if (record.value() == null) {
            newest.remove(key);
          } else {
            newest.put(key, new String(record.value(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return newest;
  }
}
