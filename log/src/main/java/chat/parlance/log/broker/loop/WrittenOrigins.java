package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.restore.StateRecords;
import chat.parlance.log.state.StateRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.kafka.common.TopicPartition;

/// Writes the origins down now and then, once the place that they are of is committed.
///
/// There may be hundreds of thousands, and messages wait for this thread. So it only copies them:
/// their text is made by another, and written a part at a time. What isn't complete doesn't count.
final class WrittenOrigins {

  /// One writing of one partition's origins.
  private static final class Writing {
    private final CompletableFuture<List<StateRecord>> records;
    private boolean committed;
    private int written;

    private Writing(CompletableFuture<List<StateRecord>> records) {
      this.records = records;
    }
  }

  private final Setup setup;
  private final Writer writer;
  private final Executor executor;
  private final Map<TopicPartition, Long> due = new HashMap<>();
  private final Map<TopicPartition, Writing> writings = new HashMap<>();

  WrittenOrigins(Setup setup, Writer writer, Executor executor) {
    this.setup = setup;
    this.writer = writer;
    this.executor = executor;
  }

  /// Takes those of a partition whose place is about to be committed, if they are due. They can
  /// only be told when nothing waits.
  void take(TopicPartition name, OwnedPartition partition) {
    long now = System.nanoTime();
    long interval = setup.properties().service().originInterval().toNanos();
    long next = due.computeIfAbsent(name, _ -> now + interval);
    if (now - next >= 0 && partition.isEven() && !writings.containsKey(name)) {
      var records = partition.state().originRecords(partition.undecided());
      writings.put(name, new Writing(CompletableFuture.supplyAsync(records, executor)));
      due.put(name, now + interval);
    }
  }

  boolean isBusy() {
    return !writings.isEmpty();
  }

  /// What was taken is of places that are committed now.
  void committed() {
    writings.values().forEach(writing -> writing.committed = true);
  }

  /// Writes a part of each that is ready, unless too much is under way as it is.
  void tick() {
    if (!writings.isEmpty() && !writer.isFull()) {
      writings.entrySet().removeIf(writing -> isWritten(writing.getKey(), writing.getValue()));
    }
  }

  private boolean isWritten(TopicPartition name, Writing writing) {
    if (!writing.committed || !writing.records.isDone()) {
      return false;
    }
    var records = writing.records.join();
    String topic = setup.inbox().stateTopic();
    var record = records.get(writing.written++);
    writer.send(StateRecords.of(topic, name.partition(), record), writer.begin());
    return writing.written == records.size();
  }

  /// A partition isn't owned any more.
  void forget(TopicPartition name) {
    due.remove(name);
    writings.remove(name);
  }
}
