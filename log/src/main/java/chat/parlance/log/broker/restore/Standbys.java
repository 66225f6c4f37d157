package chat.parlance.log.broker.restore;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.Backoff;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.state.Replica;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of the state of partitions that this process doesn't own, kept up by a thread that
/// follows their state topics. Thread-safe.
public final class Standbys implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Standbys.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Inbox inbox;
  private final KafkaClients clients;
  private final Map<Integer, Replica> replicas = new HashMap<>();
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean changed = true;

  /// Follows all partitions, until [#take] says that one is owned here.
  public Standbys(Inbox inbox, int partitions, KafkaClients clients) {
    this.inbox = inbox;
    this.clients = clients;
    for (int partition = 0; partition < partitions; partition++) {
      replicas.put(partition, new Replica());
    }
    this.thread = Thread.ofPlatform().name(inbox + "-standby").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /// The copy of a partition that this process owns from now on, as far as it got; null if it owned
  /// it already.
  public synchronized @Nullable Replica take(int partition) {
    changed = true;
    return replicas.remove(partition);
  }

  /// This process doesn't own a partition any more.
  public synchronized void release(int partition) {
    changed = true;
    replicas.put(partition, new Replica());
  }

  /// How far the copy of a partition got in its state topic; 0 if there is none.
  public synchronized long position(int partition) {
    var replica = replicas.get(partition);
    return replica == null ? 0 : replica.position();
  }

  private void run() {
    var backoff = new Backoff();
    while (closed.getCount() > 0) {
      try (var consumer = clients.reader(inbox + "-standby")) {
        restart();
        follow(consumer, backoff);
      } catch (KafkaException e) {
        log.atWarn().addKeyValue("inbox", inbox).setCause(e).log("standby_failed");
        pause(backoff.next());
      }
    }
  }

  private synchronized void restart() {
    replicas.replaceAll((_, _) -> new Replica());
    changed = true;
  }

  private void follow(Consumer<byte[], byte[]> consumer, Backoff backoff) {
    while (closed.getCount() > 0) {
      assign(consumer);
      if (consumer.assignment().isEmpty()) {
        pause(POLL);
        continue;
      }
      var records = consumer.poll(POLL);
      backoff.reset();
      synchronized (this) {
        for (var record : records) {
          apply(record);
        }
      }
    }
  }

  private void apply(org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> record) {
    var replica = replicas.get(record.partition());
    if (replica == null || record.offset() < replica.position()) {
      return;
    }
    var state = StateRecords.read(record);
    if (state == null) {
      replica.skip(record.offset() + 1);
    } else {
      replica.apply(state, record.offset() + 1);
    }
  }

  private synchronized void assign(Consumer<byte[], byte[]> consumer) {
    if (!changed) {
      return;
    }
    Set<TopicPartition> wanted = new HashSet<>();
    replicas.keySet().forEach(partition -> wanted.add(of(partition)));
    consumer.assign(wanted);
    replicas.forEach((partition, replica) -> consumer.seek(of(partition), replica.position()));
    changed = false;
  }

  private TopicPartition of(int partition) {
    return new TopicPartition(inbox.stateTopic(), partition);
  }

  private void pause(Duration duration) {
    try {
      if (closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        log.atDebug().addKeyValue("inbox", inbox).log("standby_closing");
      }
    } catch (InterruptedException _) {
      closed.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
