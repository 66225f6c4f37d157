package chat.parlance.standalone.direct;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.ProduceResponse.PartitionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Appends what waits, all at once, in batches of one partition each. What can't be appended now is
/// tried again before anything later of its partition. Not thread-safe, but for giving up.
final class Appender {

  private static final Logger log = LoggerFactory.getLogger(Appender.class);
  private static final Duration RETRY = Duration.ofMillis(50);

  private final Map<TopicPartition, Queue<Sending>> waiting = new LinkedHashMap<>();
  private volatile boolean givenUp;

  void add(Sending sending) {
    waiting.computeIfAbsent(sending.partition(), _ -> new ArrayDeque<>()).add(sending);
  }

  /// Appends everything.
  ///
  /// @return false if something is left, as it was told to give up
  boolean appendAll(LocalLog started) {
    while (!waiting.isEmpty() && !givenUp) {
      if (!appendFirst(started)) {
        pause();
      }
    }
    return waiting.isEmpty();
  }

  /// Appends what can be appended now, a batch of each partition.
  ///
  /// @return false if something is left
  boolean appendOnce(LocalLog started) {
    return waiting.isEmpty() || (appendFirst(started) && waiting.isEmpty());
  }

  /// Appends no more. Thread-safe.
  void giveUp() {
    givenUp = true;
  }

  /// Says that nothing of what is left was appended.
  void fail(RuntimeException cause) {
    var left = waiting.values().stream().flatMap(Queue::stream).toList();
    waiting.clear();
    left.forEach(sending -> sending.fail(cause));
  }

  // What becomes of them is said when all that is done: who hears it may add more, or close.
  private boolean appendFirst(LocalLog started) {
    var batches = new ArrayList<Batch>(waiting.size());
    for (var queue : waiting.values()) {
      batches.add(Batch.of(queue));
    }
    var done = new LinkedHashMap<Batch, PartitionResponse>();
    for (var batch : batches) {
      var response = append(started, batch);
      if (batch.settle(response)) {
        done.put(batch, response);
      }
    }
    waiting.values().removeIf(Queue::isEmpty);
    done.forEach(Batch::tell);
    return done.size() == batches.size();
  }

  private static PartitionResponse append(LocalLog started, Batch batch) {
    try {
      return started.append(batch);
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("append_failed");
      return new PartitionResponse(Errors.forException(e));
    }
  }

  private void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      givenUp = true;
      Thread.currentThread().interrupt();
    }
  }
}
