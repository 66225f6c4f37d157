package chat.parlance.standalone.direct;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import kafka.cluster.PartitionListener;
import kafka.server.ReplicaManager;
import org.apache.kafka.common.TopicIdPartition;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.requests.ProduceResponse.PartitionResponse;
import org.apache.kafka.metadata.MetadataCache;
import org.apache.kafka.server.common.RequestLocal;
import org.apache.kafka.storage.internals.log.AppendOrigin;
import org.apache.kafka.storage.internals.log.UnifiedLog;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/// The partitions of a broker in this process. Thread-safe.
public final class LocalLog {

  private static final short ALL_REPLICAS = -1;
  private static final long REPLICATION_LIMIT_MILLIS = 30_000;

  private final ReplicaManager replicas;
  private final MetadataCache metadata;

  /// Of a broker that has started.
  public LocalLog(ReplicaManager replicas, MetadataCache metadata) {
    this.replicas = replicas;
    this.metadata = metadata;
  }

  /// How many partitions a topic has; empty if there is no such topic, or not yet.
  OptionalInt partitions(String topic) {
    return metadata.numPartitions(topic).stream().mapToInt(Integer::intValue).findFirst();
  }

  /// Appends to some partitions.
  ///
  /// @return what became of each of them
  Map<TopicPartition, PartitionResponse> append(Map<TopicPartition, MemoryRecords> batches) {
    var named = new LinkedHashMap<TopicIdPartition, MemoryRecords>();
    // Without an id the name counts.
    batches.forEach(
        (partition, batch) -> named.put(new TopicIdPartition(Uuid.ZERO_UUID, partition), batch));
    var answer = new CompletableFuture<Map<TopicPartition, PartitionResponse>>();
    replicas.appendRecords(
        REPLICATION_LIMIT_MILLIS,
        ALL_REPLICAS,
        false,
        AppendOrigin.CLIENT,
        CollectionConverters.asScala(named),
        answered -> {
          answer.complete(byPartition(CollectionConverters.asJava(answered)));
          return BoxedUnit.UNIT;
        },
        _ -> BoxedUnit.UNIT,
        RequestLocal.noCaching(),
        Map$.MODULE$.empty());
    replicas.tryCompleteActions(); // for those who wait at the other end of a network
    return answer.join(); // there already, as there are no other replicas
  }

  private static Map<TopicPartition, PartitionResponse> byPartition(
      Map<TopicIdPartition, PartitionResponse> answered) {
    var responses = new LinkedHashMap<TopicPartition, PartitionResponse>();
    answered.forEach((named, response) -> responses.put(named.topicPartition(), response));
    return responses;
  }

  /// A partition's log, if the broker has it now.
  @Nullable UnifiedLog of(TopicPartition partition) {
    return replicas.getLog(partition).getOrElse(() -> null);
  }

  /// Has somebody told when there are more records that may be read, from the thread that appended
  /// them, which holds locks: so it should only be noted.
  ///
  /// @return whether the broker has the partition
  boolean listen(TopicPartition partition, PartitionListener listener) {
    return replicas.maybeAddListener(partition, listener);
  }

  void forget(TopicPartition partition, PartitionListener listener) {
    replicas.removeListener(partition, listener);
  }
}
