package chat.parlance.standalone.direct;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;

/// Reads from the log of this process' broker. That it is a member of its group, has its share of
/// the partitions and commits places is the work of a consumer of Kafka's, which reads nothing: all
/// its partitions are paused. That one is looked after once a second.
///
/// Nobody may interrupt the thread that polls: Java closes a file whose reader is interrupted, and
/// the broker would have lost it. [#wakeup] ends a wait.
final class DirectConsumer extends ForwardingConsumer {

  private static final int MAX_RECORDS = 1_000;
  private static final Duration TENDING = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofMillis(20);

  private final Consumer<byte[], byte[]> member;
  private final CompletableFuture<LocalLog> starting;
  private final News news = new News();
  private final Map<TopicPartition, PartitionReader> readers = new LinkedHashMap<>();
  private final Set<TopicPartition> paused = new HashSet<>();
  private long due = System.nanoTime();
  private volatile boolean woken;

  DirectConsumer(Consumer<byte[], byte[]> member, CompletableFuture<LocalLog> starting) {
    super(member);
    this.member = member;
    this.starting = starting;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    if (readers.isEmpty()) {
      member.poll(timeout); // as there is nothing else to do
      due = System.nanoTime() + TENDING.toNanos();
    }
    var log = starting.join();
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      news.clear();
      tend(log);
      var records = read(log);
      long left = deadline - System.nanoTime();
      if (!records.isEmpty() || left <= 0) {
        return records;
      }
      news.await(Math.min(left, due - System.nanoTime()));
    }
  }

  /// Also where another thread has woken it, or there is an interrupt: the consumer says so.
  private void tend(LocalLog log) {
    long now = System.nanoTime();
    if (woken || Thread.currentThread().isInterrupted() || now - due >= 0) {
      due = now + TENDING.toNanos();
      woken = false;
      member.poll(Duration.ZERO);
      readers.values().forEach(reader -> reader.listen(log));
    }
  }

  private ConsumerRecords<byte[], byte[]> read(LocalLog log) {
    var found = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
    var places = new HashMap<TopicPartition, OffsetAndMetadata>();
    int count = 0;
    for (var entry : readers.entrySet()) {
      if (entry.getValue().hasNews() && !paused.contains(entry.getKey()) && count < MAX_RECORDS) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        entry.getValue().read(log, MAX_RECORDS - count, records);
        if (!records.isEmpty()) {
          count += records.size();
          found.put(entry.getKey(), records);
          places.put(entry.getKey(), new OffsetAndMetadata(entry.getValue().position()));
        }
      }
    }
    return count == 0 ? ConsumerRecords.empty() : new ConsumerRecords<>(found, places);
  }

  @Override
  public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
    member.subscribe(topics, new Shares(listener));
  }

  @Override
  public void assign(Collection<TopicPartition> partitions) {
    member.assign(partitions);
    forget(List.copyOf(readers.keySet()));
    take(partitions);
  }

  /// What is assigned by the group.
  private final class Shares implements ConsumerRebalanceListener {

    private final ConsumerRebalanceListener listener;

    Shares(ConsumerRebalanceListener listener) {
      this.listener = listener;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
      take(added);
      listener.onPartitionsAssigned(added);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      listener.onPartitionsRevoked(revoked);
      forget(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      listener.onPartitionsLost(lost);
      forget(lost);
    }
  }

  // Where it begins is said by a seek or found in the log, before anything is read.
  private void take(Collection<TopicPartition> added) {
    member.pause(added);
    added.forEach(partition -> readers.put(partition, new PartitionReader(partition, news)));
  }

  private void forget(Collection<TopicPartition> gone) {
    for (var partition : gone) {
      var reader = readers.remove(partition);
      paused.remove(partition);
      if (reader != null && starting.isDone()) {
        reader.forget(starting.join());
      }
    }
  }

  private PartitionReader reader(TopicPartition partition) {
    var reader = readers.get(partition);
    if (reader == null) {
      throw new IllegalStateException("not assigned: " + partition);
    }
    return reader;
  }

  @Override
  public void seek(TopicPartition partition, long offset) {
    member.seek(partition, offset);
    reader(partition).seek(offset);
    reader(partition).listen(starting.join());
  }

  @Override
  public long position(TopicPartition partition) {
    return reader(partition).position();
  }

  /// The answer is fetched soon.
  @Override
  public void commitAsync(
      Map<TopicPartition, OffsetAndMetadata> places, OffsetCommitCallback callback) {
    member.commitAsync(places, callback);
    due = System.nanoTime() + ANSWER.toNanos();
  }

  @Override
  public Set<TopicPartition> paused() {
    return Set.copyOf(paused);
  }

  @Override
  public void pause(Collection<TopicPartition> partitions) {
    paused.addAll(partitions);
  }

  @Override
  public void resume(Collection<TopicPartition> partitions) {
    paused.removeAll(partitions);
  }

  @Override
  public OptionalLong currentLag(TopicPartition partition) {
    return OptionalLong.of(reader(partition).lag(starting.join()));
  }

  @Override
  public void wakeup() {
    woken = true;
    member.wakeup();
    news.tell();
  }

  @Override
  public void close() {
    forget(List.copyOf(readers.keySet()));
    member.close();
  }

  @Override
  public void close(CloseOptions options) {
    forget(List.copyOf(readers.keySet()));
    member.close(options);
  }
}
