package chat.parlance.log.broker;

import chat.parlance.log.Inbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.record.TimestampType;

/// The topics of the platform: how many partitions each has, and how long it keeps what.
public final class Topics {

  private static final long LIMIT_SECONDS = 30;
  private static final int DESCRIBE_ATTEMPTS = 100;
  private static final Duration DESCRIBE_PAUSE = Duration.ofMillis(50);
  private static final int COMPACTED_SEGMENT_BYTES = 32 << 20;
  private static final Duration COMPACTED_SEGMENT = Duration.ofHours(1);
  private static final Duration COMPACTION_LAG = Duration.ofMinutes(10);

  /// After that even a quiet topic forgets what was removed.
  private static final Duration LONGEST_COMPACTION_LAG = Duration.ofHours(24);

  /// Only the newest checkpoint of a session counts, and a gateway that starts reads all there are.
  private static final Duration CHECKPOINT_COMPACTION_LAG = Duration.ofMinutes(1);

  private static final String CLEANABLE_RATIO = "0.3";

  /// What the broker adds to a record's own size.
  private static final int BATCH_OVERHEAD_BYTES = 64 << 10;

  private final LogProperties properties;

  public Topics(LogProperties properties) {
    this.properties = properties;
  }

  /// Creates what is missing of the topics that all share, and of some inboxes. What is there
  /// already isn't changed, but that it takes larger records if need be; and an inbox gets as many
  /// partitions as `archive` has, whatever is set by now: an address has the same number in all of
  /// them.
  ///
  /// @return the number of partitions of each of them
  public Map<String, Integer> ensure(Admin admin, Collection<Inbox> inboxes) {
    var counts = new HashMap<>(ensureAll(admin, shared()));
    int partitions = counts.getOrDefault(TopicNames.ARCHIVE, properties.partitions());
    var wanted = new ArrayList<NewTopic>();
    inboxes.forEach(inbox -> wanted.addAll(of(inbox, partitions)));
    counts.putAll(ensureAll(admin, wanted));
    return Map.copyOf(counts);
  }

  private static Map<String, Integer> ensureAll(Admin admin, List<NewTopic> wanted) {
    create(admin, wanted);
    var counts = new HashMap<String, Integer>();
    describe(admin, wanted.stream().map(NewTopic::name).toList())
        .forEach((name, topic) -> counts.put(name, topic.partitions().size()));
    RecordSizes.raise(admin, wanted);
    return counts;
  }

  /// As [#ensure], with the usual inboxes.
  public Map<String, Integer> ensure(Admin admin) {
    return ensure(admin, Set.of(Inbox.MESSAGING, Inbox.PRESENCE));
  }

  /// Names the log of an inbox. Another one under the same name has another id.
  public String logId(Admin admin, Inbox inbox) {
    var topic = describe(admin, List.of(inbox.topic())).get(inbox.topic());
    if (topic == null) {
      throw new IllegalStateException("no topic " + inbox.topic());
    }
    return topic.topicId().toString();
  }

  private List<NewTopic> shared() {
    var retention = properties.retention();
    return List.of(
        deleting(TopicNames.DELIVERIES, properties.slots(), retention.deliveries()),
        compacted(TopicNames.CHECKPOINTS, properties.slots(), CHECKPOINT_COMPACTION_LAG),
        deleting(TopicNames.ARCHIVE, properties.partitions(), retention.archive()),
        deleting(TopicNames.AUDIT, 1, retention.audit()),
        deleting(TopicNames.REPORTS, 1, retention.reports()),
        compacted(TopicNames.BLOCKS, 1, COMPACTION_LAG),
        compacted(TopicNames.ACCOUNTS, 1, COMPACTION_LAG),
        compacted(TopicNames.GATEWAYS, 1, COMPACTION_LAG),
        compacted(TopicNames.SERVICES, 1, COMPACTION_LAG),
        deleting(TopicNames.deadLetters(TopicNames.DELIVERIES), 1, retention.deadLetters()));
  }

  private List<NewTopic> of(Inbox inbox, int partitions) {
    var retention = properties.retention();
    return List.of(
        inbox(inbox, partitions),
        compacted(inbox.stateTopic(), partitions, COMPACTION_LAG),
        deleting(TopicNames.deadLetters(inbox), 1, retention.deadLetters()));
  }

  /// Its records are dated by the broker: one clock for all, whatever their writers' say.
  private NewTopic inbox(Inbox inbox, int partitions) {
    var topic = deleting(inbox.topic(), partitions, properties.retention().inboxes());
    var settings = new HashMap<>(topic.configs());
    settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name);
    return topic.configs(settings);
  }

  private NewTopic deleting(String name, int partitions, Duration retention) {
    return topic(
        name,
        partitions,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(retention.toMillis()),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(KafkaClients.MAX_RECORD_BYTES + BATCH_OVERHEAD_BYTES)));
  }

  /// Compaction waits a while, so that a value from before an uncommitted change can still be
  /// found.
  private NewTopic compacted(String name, int partitions, Duration lag) {
    return topic(
        name,
        partitions,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_BYTES_CONFIG,
            Integer.toString(COMPACTED_SEGMENT_BYTES),
            TopicConfig.SEGMENT_MS_CONFIG,
            Long.toString(COMPACTED_SEGMENT.toMillis()),
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
            Long.toString(lag.toMillis()),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            Long.toString(LONGEST_COMPACTION_LAG.toMillis()),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
            CLEANABLE_RATIO,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(KafkaClients.MAX_STATE_BYTES + BATCH_OVERHEAD_BYTES)));
  }

  /// Of three copies two must have a record before it counts as written.
  private NewTopic topic(String name, int partitions, Map<String, String> settings) {
    short replicas = properties.replicationFactor();
    var all = new HashMap<>(settings);
    all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Math.max(1, replicas - 1)));
    return new NewTopic(name, partitions, replicas).configs(all);
  }

  private static void create(Admin admin, List<NewTopic> wanted) {
    admin
        .createTopics(wanted)
        .values()
        .forEach((_, created) -> {
          try {
            created.get(LIMIT_SECONDS, TimeUnit.SECONDS);
          } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
              throw new LogUnavailableException(e);
            }
          } catch (TimeoutException e) {
            throw new LogUnavailableException(e);
          } catch (InterruptedException e) {
            throw interrupted(e);
          }
        });
  }

  private static Map<String, TopicDescription> describe(Admin admin, List<String> names) {
    for (int attempt = 1; ; attempt++) {
      try {
        return described(admin, names);
      } catch (LogUnavailableException e) {
        // A topic that was just made isn't known everywhere at once.
        if (attempt == DESCRIBE_ATTEMPTS) {
          throw e;
        }
        pause();
      }
    }
  }

  private static Map<String, TopicDescription> described(Admin admin, List<String> names) {
    try {
      return admin.describeTopics(names).allTopicNames().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LogUnavailableException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(DESCRIBE_PAUSE);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static LogUnavailableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new LogUnavailableException(e);
  }
}
