package chat.parlance.log.broker;

import chat.parlance.log.Inbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// How far services have come in their inboxes, as anybody can see who may read the cluster.
/// Blocks; safe for use by several threads.
public final class Progress implements AutoCloseable {

  private static final long LIMIT_SECONDS = 10;

  private final Admin admin;

  public Progress(KafkaClients clients, String clientId) {
    this.admin = clients.admin(clientId);
  }

  /// For each partition that the service has a place in, its first record that may not have passed:
  /// what records before it changed is durable, and what they removed is gone.
  ///
  /// @throws LogUnavailableException if the log doesn't answer
  public Map<Integer, Long> passed(Inbox inbox) {
    var places =
        await(admin.listConsumerGroupOffsets(inbox.group()).partitionsToOffsetAndMetadata());
    var passed = new HashMap<Integer, Long>();
    places.forEach((name, place) -> {
      if (place != null && name.topic().equals(inbox.topic())) {
        passed.put(name.partition(), ErasedPlace.read(place));
      }
    });
    return passed;
  }

  /// The place behind the last record of each partition, now.
  ///
  /// @throws LogUnavailableException if the log doesn't answer
  public Map<Integer, Long> ends(Inbox inbox) {
    var topic = await(admin.describeTopics(List.of(inbox.topic())).allTopicNames());
    var latest =
        topic.values().stream()
            .flatMap(description -> description.partitions().stream())
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(inbox.topic(), partition.partition()),
                    _ -> OffsetSpec.latest()));
    var ends = new HashMap<Integer, Long>();
    await(admin.listOffsets(latest).all())
        .forEach((name, end) -> ends.put(name.partition(), end.offset()));
    return ends;
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LogUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
