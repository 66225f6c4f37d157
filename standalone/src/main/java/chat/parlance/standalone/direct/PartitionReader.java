package chat.parlance.standalone.direct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kafka.cluster.PartitionListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.Records;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.server.storage.log.FetchIsolation;
import org.apache.kafka.storage.internals.log.UnifiedLog;

/// Reads one partition from a place on, and hears of what is appended to it.
final class PartitionReader implements PartitionListener {

  private static final int READ_BYTES = 1 << 20;

  private final TopicPartition partition;
  private final News news;

  /// Up to where it may be read, as was last heard.
  private final AtomicLong end = new AtomicLong();

  private final Recent recent = new Recent();

  private long position;
  private boolean listening;

  /// @param news is told when there is more to read
  PartitionReader(TopicPartition partition, News news) {
    this.partition = partition;
    this.news = news;
  }

  /// The place of the record that is read next.
  long position() {
    return position;
  }

  void seek(long place) {
    position = place;
    recent.clear(); // as what it has may be deleted by now
  }

  /// Listens, once the broker has the partition.
  void listen(LocalLog log) {
    listening = listening || log.listen(partition, this);
    var found = log.of(partition);
    if (found != null) {
      reach(found.highWatermark());
    }
  }

  /// From the thread that appended, which holds locks. Whoever appends in this process hands it
  /// over, and wakes, a little later.
  @Override
  public void onHighWatermarkUpdated(TopicPartition partition, long offset) {
    reach(offset);
    if (!LocalLog.isAppending()) {
      wake();
    }
  }

  /// Takes what was appended, so that it needn't be read.
  void hand(Appended batch) {
    recent.add(batch);
  }

  void wake() {
    news.tell();
  }

  private void reach(long offset) {
    end.accumulateAndGet(offset, Math::max);
  }

  /// Whether there is more to read, by what was heard.
  boolean hasNews() {
    return position < end.get();
  }

  void forget(LocalLog log) {
    log.forget(partition, this);
  }

  /// How many records are there that weren't read.
  long lag(LocalLog log) {
    var found = log.of(partition);
    return found == null ? 0 : Math.max(0, found.highWatermark() - position);
  }

  /// Reads what is there.
  ///
  /// @param limit of records
  /// @param into where they go
  /// @throws OffsetOutOfRangeException if the place isn't in the log
  void read(LocalLog log, int limit, List<ConsumerRecord<byte[], byte[]>> into) {
    if (!readRecent(limit, into)) {
      readFile(log, limit, into);
    }
  }

  private boolean readRecent(int limit, List<ConsumerRecord<byte[], byte[]>> into) {
    long before = position;
    for (var batch = recent.at(position);
        batch != null && batch.end() <= end.get() && into.size() < limit;
        batch = recent.at(position)) {
      for (; position < batch.end() && into.size() < limit; position++) {
        into.add(batch.at(position));
      }
    }
    return position > before;
  }

  private void readFile(LocalLog log, int limit, List<ConsumerRecord<byte[], byte[]>> into) {
    var found = log.of(partition);
    if (found == null || position >= found.highWatermark()) {
      return;
    }
    for (var batch : records(found).batches()) {
      batch.ensureValid();
      if (!read(batch, limit, into)) {
        return;
      }
    }
  }

  private boolean read(RecordBatch batch, int limit, List<ConsumerRecord<byte[], byte[]>> into) {
    if (!batch.isControlBatch()) {
      for (var record : batch) {
        if (into.size() >= limit) {
          return false;
        }
        if (record.offset() >= position) {
          into.add(consumed(record, batch));
          position = record.offset() + 1;
        }
      }
    }
    position = Math.max(position, batch.nextOffset());
    return true;
  }

  private Records records(UnifiedLog found) {
    try {
      var records = found.read(position, READ_BYTES, FetchIsolation.HIGH_WATERMARK, true).records;
      return records instanceof FileRecords file ? inMemory(file) : records;
    } catch (org.apache.kafka.common.errors.OffsetOutOfRangeException e) {
      throw new OffsetOutOfRangeException(e.getMessage(), Map.of(partition, position));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Records inMemory(FileRecords file) throws IOException {
    var buffer = ByteBuffer.allocate(file.sizeInBytes());
    file.readInto(buffer, 0);
    return MemoryRecords.readableRecords(buffer);
  }

  private ConsumerRecord<byte[], byte[]> consumed(Record record, RecordBatch batch) {
    return new ConsumerRecord<>(
        partition.topic(),
        partition.partition(),
        record.offset(),
        record.timestamp(),
        batch.timestampType(),
        record.keySize(),
        record.valueSize(),
        record.hasKey() ? Utils.toArray(record.key()) : null,
        record.hasValue() ? Utils.toArray(record.value()) : null,
        new RecordHeaders(record.headers()),
        Optional.of(batch.partitionLeaderEpoch()));
  }
}
