package chat.parlance.standalone.direct;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.requests.ProduceResponse.PartitionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Appends what waits, all at once, in batches of one partition each. What can't be appended now is
/// tried again before anything later of its partition.
final class Appender implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Appender.class);
  private static final Duration RETRY = Duration.ofMillis(50);

  private final CompletableFuture<LocalLog> starting;
  private final SendingQueue queue;
  private final Map<TopicPartition, Queue<Sending>> waiting = new LinkedHashMap<>();
  private volatile boolean givenUp;

  Appender(CompletableFuture<LocalLog> starting, SendingQueue queue) {
    this.starting = starting;
    this.queue = queue;
  }

  /// Appends no more; what is left fails.
  void giveUp() {
    givenUp = true;
  }

  @Override
  public void run() {
    try {
      var started = starting.join();
      for (var taken = queue.take(); !taken.isEmpty(); taken = queue.take()) {
        taken.forEach(this::sort);
        while (!waiting.isEmpty() && !givenUp) {
          appendFirst(started);
        }
      }
    } catch (InterruptedException closing) {
      log.atDebug().log("append_interrupted");
    } catch (CompletionException e) {
      log.atError().setCause(e).log("broker_missing_failed");
    } finally {
      queue.close();
      queue.drain().forEach(this::sort);
      var closed = new KafkaException("the producer was closed before the record was written");
      waiting.values().forEach(sendings -> sendings.forEach(sending -> sending.fail(closed)));
    }
  }

  private void sort(Sending sending) {
    waiting.computeIfAbsent(sending.partition(), _ -> new ArrayDeque<>()).add(sending);
  }

  private void appendFirst(LocalLog started) throws InterruptedException {
    var batches = waiting.values().stream().map(Batch::of).toList();
    var records = new LinkedHashMap<TopicPartition, MemoryRecords>();
    batches.forEach(batch -> records.put(batch.partition(), batch.records()));
    var responses = append(started, records);
    boolean again = false;
    for (var batch : batches) {
      var response = responses.get(batch.partition());
      again |= response == null || !batch.end(response);
    }
    waiting.values().removeIf(Queue::isEmpty);
    if (again) {
      Thread.sleep(RETRY);
    }
  }

  private static Map<TopicPartition, PartitionResponse> append(
      LocalLog started, Map<TopicPartition, MemoryRecords> records) {
    try {
      return started.append(records);
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("append_failed");
      var failed = new LinkedHashMap<TopicPartition, PartitionResponse>();
      var response = new PartitionResponse(Errors.forException(e));
      records.keySet().forEach(partition -> failed.put(partition, response));
      return failed;
    }
  }
}
