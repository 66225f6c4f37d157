package chat.parlance.standalone.direct;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kafka.cluster.Partition;
import kafka.server.ReplicaManager;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.protocol.Errors;
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

  private static final ThreadLocal<Boolean> APPENDING = ThreadLocal.withInitial(() -> false);

  private final ReplicaManager replicas;
  private final MetadataCache metadata;
  private final Map<TopicPartition, List<PartitionReader>> readers = new ConcurrentHashMap<>();

  /// Of a broker that has started.
  public LocalLog(ReplicaManager replicas, MetadataCache metadata) {
    this.replicas = replicas;
    this.metadata = metadata;
  }

  /// How many partitions a topic has; empty if there is no such topic, or not yet.
  OptionalInt partitions(String topic) {
    return metadata.numPartitions(topic).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /// Appends to a partition, and hands it to those who read that here.
  ///
  /// @return what became of it
  PartitionResponse append(Batch batch) {
    APPENDING.set(true);
    try {
      return append(replicas.getPartitionOrException(batch.partition()), batch);
    } catch (RecordValidationException e) {
      return refusal(e.invalidException());
    } catch (ApiException e) {
      return refusal(e);
    } finally {
      APPENDING.set(false);
      readersOf(batch.partition()).forEach(PartitionReader::wake);
    }
  }

  private PartitionResponse append(Partition partition, Batch batch) {
    var appended =
        partition.appendRecordsToLeader(
            batch.records(),
            AppendOrigin.CLIENT,
            ALL_REPLICAS,
            RequestLocal.noCaching(),
            VerificationGuard.SENTINEL);
    long place = appended.firstOffset();
    if (appended.logAppendTime() == RecordBatch.NO_TIMESTAMP) { // the record's own counts
      var handed = new Appended(place, batch.sendings(), batch.bytes());
      readersOf(batch.partition()).forEach(reader -> reader.hand(handed));
    }
    partition.tryCompleteDelayedRequests(); // who waits at the other end of a network
    return new PartitionResponse(
        Errors.NONE, place, appended.logAppendTime(), appended.logStartOffset());
  }

  /// Whether this thread is about to append, and will wake readers itself.
  static boolean isAppending() {
    return APPENDING.get();
  }

  private static PartitionResponse refusal(ApiException cause) {
    return new PartitionResponse(Errors.forException(cause), cause.getMessage());
  }

  /// A partition's log, if the broker has it now.
  @Nullable UnifiedLog of(TopicPartition partition) {
    return replicas.getLog(partition).getOrElse(() -> null);
  }

  /// Has a reader told when there are more records that may be read, from the thread that appended
  /// them, which holds locks: so it should only be noted.
  ///
  /// @return whether the broker has the partition
  boolean listen(TopicPartition partition, PartitionReader reader) {
    readers.computeIfAbsent(partition, _ -> new CopyOnWriteArrayList<>()).add(reader);
    if (replicas.maybeAddListener(partition, reader)) {
      return true;
    }
    remove(partition, reader);
    return false;
  }

  void forget(TopicPartition partition, PartitionReader reader) {
    replicas.removeListener(partition, reader);
    remove(partition, reader);
  }

  private void remove(TopicPartition partition, PartitionReader reader) {
    readers.computeIfPresent(
        partition,
        (_, listening) -> {
          listening.remove(reader);
          return listening;
        });
  }

  private List<PartitionReader> readersOf(TopicPartition partition) {
    return readers.getOrDefault(partition, List.of());
  }
}
