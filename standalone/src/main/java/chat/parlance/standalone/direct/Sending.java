package chat.parlance.standalone.direct;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.MemoryRecordsBuilder;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A record that waits to be appended.
record Sending(
    ProducerRecord<byte[], byte[]> record,
    TopicPartition partition,
    long timestamp,
    @Nullable Callback callback,
    CompletableFuture<RecordMetadata> result) {

  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  /// What it takes at most in a batch of its own.
  int bytes() {
    return AbstractRecords.estimateSizeInBytesUpperBound(
        RecordBatch.CURRENT_MAGIC_VALUE,
        CompressionType.NONE,
        record.key(),
        record.value(),
        record.headers().toArray());
  }

  void appendTo(MemoryRecordsBuilder batch) {
    batch.append(timestamp, record.key(), record.value(), record.headers().toArray());
  }

  /// What a consumer reads, once it was appended.
  ConsumerRecord<byte[], byte[]> consumed(long offset) {
    return new ConsumerRecord<>(
        partition.topic(),
        partition.partition(),
        offset,
        timestamp,
        TimestampType.CREATE_TIME,
        length(record.key()),
        length(record.value()),
        record.key(),
        record.value(),
        new RecordHeaders(record.headers()),
        Optional.empty());
  }

  void succeed(long offset) {
    var written =
        new RecordMetadata(
            partition, offset, 0, timestamp, length(record.key()), length(record.value()));
    tell(written, null);
    result.complete(written);
  }

  void fail(RuntimeException cause) {
    tell(new RecordMetadata(partition, -1, -1, RecordBatch.NO_TIMESTAMP, -1, -1), cause);
    result.completeExceptionally(cause);
  }

  /// What one does with the news is nothing that others should go without theirs for.
  private void tell(RecordMetadata written, @Nullable RuntimeException failure) {
    if (callback == null) {
      return;
    }
    try {
      callback.onCompletion(written, failure);
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("confirmation_failed");
    }
  }

  private static int length(byte @Nullable [] bytes) {
    return bytes == null ? -1 : bytes.length;
  }
}
