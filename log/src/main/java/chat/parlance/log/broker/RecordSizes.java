package chat.parlance.log.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/// Lets topics that an older version made take records as large as they may be by now.
final class RecordSizes {

  private static final long LIMIT_SECONDS = 30;
  private static final String SETTING = TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

  private RecordSizes() {}

  /// Never lowers what an operator has set.
  static void raise(Admin admin, Collection<NewTopic> wanted) {
    var resources = new HashMap<ConfigResource, String>();
    for (var topic : wanted) {
      var size = topic.configs().get(SETTING);
      if (size != null) {
        resources.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), size);
      }
    }
    var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
    result(admin.describeConfigs(resources.keySet()).all())
        .forEach((topic, config) -> {
          var size = resources.get(topic);
          if (size != null && isLower(config, size)) {
            var entry = new ConfigEntry(SETTING, size);
            changes.put(topic, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET)));
          }
        });
    if (!changes.isEmpty()) {
      result(admin.incrementalAlterConfigs(Map.copyOf(changes)).all());
    }
  }

  private static boolean isLower(Config config, String wanted) {
    var entry = config.get(SETTING);
    return entry != null && Long.parseLong(entry.value()) < Long.parseLong(wanted);
  }

  private static <T> T result(KafkaFuture<T> future) {
    try {
      return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LogUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException(e);
    }
  }
}
