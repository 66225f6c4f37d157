package chat.parlance.standalone.direct;

import java.util.OptionalInt;
import kafka.cluster.PartitionListener;
import kafka.server.ReplicaManager;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.requests.ProduceResponse.PartitionResponse;
import org.apache.kafka.metadata.MetadataCache;
import org.apache.kafka.server.common.RequestLocal;
import org.apache.kafka.storage.internals.log.AppendOrigin;
import org.apache.kafka.storage.internals.log.RecordValidationException;
import org.apache.kafka.storage.internals.log.UnifiedLog;
import org.apache.kafka.storage.internals.log.VerificationGuard;
import org.jspecify.annotations.Nullable;

/// The partitions of a broker in this process. Thread-safe.
public final class LocalLog {

  private static final short ALL_REPLICAS = -1;

  private final ReplicaManager replicas;
  private final MetadataCache metadata;

  /// Of a broker that has started.
  public LocalLog(ReplicaManager replicas, MetadataCache metadata) {
    this.replicas = replicas;
    this.metadata = metadata;
  }

  /// How many partitions a topic has; empty if there is no such topic, or not yet.
  OptionalInt partitions(String topic) {
    return metadata.numPartitions(topic).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /// Appends to a partition.
  ///
  /// @return what became of it
  PartitionResponse append(TopicPartition name, MemoryRecords batch) {
    try {
      var partition = replicas.getPartitionOrException(name);
      var appended =
          partition.appendRecordsToLeader(
              batch,
              AppendOrigin.CLIENT,
              ALL_REPLICAS,
              RequestLocal.noCaching(),
              VerificationGuard.SENTINEL);
      partition.tryCompleteDelayedRequests(); // who waits at the other end of a network
      return new PartitionResponse(
          Errors.NONE, appended.firstOffset(), RecordBatch.NO_TIMESTAMP, appended.logStartOffset());
    } catch (RecordValidationException e) {
      return refusal(e.invalidException());
    } catch (ApiException e) {
      return refusal(e);
    }
  }

  private static PartitionResponse refusal(ApiException cause) {
    return new PartitionResponse(Errors.forException(cause), cause.getMessage());
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
