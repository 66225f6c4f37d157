package chat.parlance.gateway.broker.producer;

import chat.parlance.log.broker.Pushed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends records in the order in which they were given, for as long as it takes: nothing expires,
/// and after an error that the producer doesn't survive a new one sends everything unconfirmed
/// again, in order. What arrives twice by that is dropped by its origin. Giving it a record never
/// blocks.
///
/// A thread of its own sends. To wake that costs as much as to append to a log in this process (ADR
/// 16): there, after a pause, an event loop that brought a record sends it as its next task.
public final class RecordPump implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RecordPump.class);
  private static final Duration BACK_OFF = Duration.ofMillis(500);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(15);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final UnderWayBudget budget;
  private final OutgoingQueue queue;
  private final Supplier<@Nullable Executor> loops;
  private final Queue<Outgoing> failed = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile Producer<byte[], byte[]> producer;
  private volatile boolean broken;
  private long sent;

  /// @param pause the shortest time between two bursts of records
  /// @param loops gives the event loop whose thread asks, if it is one
  public RecordPump(
      Supplier<Producer<byte[], byte[]>> producers,
      UnderWayBudget budget,
      Duration pause,
      Supplier<@Nullable Executor> loops) {
    this.producers = producers;
    this.loops = loops;
    this.budget = budget;
    this.queue = new OutgoingQueue(pause.toNanos());
    this.producer = producers.get();
    this.thread = Thread.ofPlatform().name("gateway-producer").daemon().start(this::run);
  }

  /// Sends a record after those before.
  ///
  /// @param durable run when the record is durable; or when the log won't ever take it, as there is
  ///   nobody to hear of that
  public void send(ProducerRecord<byte[], byte[]> record, Runnable durable) {
    send(record, durable, durable);
  }

  /// Sends a record after those before.
  ///
  /// @param durable run when the record is durable
  /// @param refused run instead when it is too large for the log
  public void send(ProducerRecord<byte[], byte[]> record, Runnable durable, Runnable refused) {
    send(new Outgoing(record, _ -> durable.run(), refused));
  }

  /// Sends a small record after those before.
  ///
  /// @param durable is told where it is when it is durable
  public void send(ProducerRecord<byte[], byte[]> record, Consumer<RecordMetadata> durable) {
    send(new Outgoing(record, durable, () -> {}));
  }

  private void send(Outgoing outgoing) {
    budget.add(outgoing.bytes());
    if (queue.add(outgoing) && !isLeftToLoop()) {
      queue.call();
    }
  }

  private boolean isLeftToLoop() {
    if (!(producer instanceof Pushed quick) || !queue.isQuiet()) {
      return false;
    }
    var loop = loops.get();
    if (loop == null) {
      return false;
    }
    try {
      loop.execute(() -> sendHere(quick));
      return true;
    } catch (RejectedExecutionException shuttingDown) {
      return false;
    }
  }

  /// Sends what is there, by the thread of an event loop. What takes longer is left to the thread.
  private void sendHere(Pushed quick) {
    var batch = queue.take();
    boolean done = false;
    try {
      give(batch);
      done = !broken && quick.tryPush() && !broken; // as pushing may break it
    } finally {
      if (done) {
        queue.release();
      } else {
        queue.putBack(batch);
        queue.call();
      }
    }
  }

  /// Whether so much is under way that nothing should be taken on.
  public boolean isFull() {
    return budget.isFull();
  }

  private void run() {
    try {
      while (queue.await()) {
        var batch = queue.take();
        give(batch);
        if (!broken) {
          Pushed.push(producer);
        }
        if (broken) {
          rebuild(batch);
        }
        queue.release();
      }
    } catch (InterruptedException | InterruptException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void give(Queue<Outgoing> batch) {
    while (!broken && !batch.isEmpty()) {
      var outgoing = batch.remove();
      outgoing.order = sent++;
      try {
        var _ =
            producer.send(
                outgoing.record, (written, failure) -> completed(outgoing, written, failure));
      } catch (RuntimeException refused) {
        fail(outgoing, refused);
      }
    }
  }

  private void completed(Outgoing outgoing, RecordMetadata written, @Nullable Exception failure) {
    if (failure == null) {
      budget.remove(outgoing.bytes());
      outgoing.durable.accept(written);
    } else if (failure instanceof RecordTooLargeException) {
      log.atError().addKeyValue("bytes", outgoing.bytes()).log("record_too_large_failed");
      budget.remove(outgoing.bytes());
      outgoing.refused.run();
    } else {
      fail(outgoing, failure);
    }
  }

  /// Nothing may overtake what failed, so this producer sends no more.
  private void fail(Outgoing outgoing, Exception failure) {
    failed.add(outgoing);
    if (!broken) {
      broken = true;
      log.atError().setCause(failure).log("producer_failed");
      producer.close(Duration.ZERO);
    }
  }

  private void rebuild(Collection<Outgoing> unsent) throws InterruptedException {
    producer.close(Duration.ZERO); // waits until every confirmation has come, good or bad
    List<Outgoing> again = new ArrayList<>(failed);
    again.sort(Comparator.comparingLong(outgoing -> outgoing.order));
    again.addAll(unsent);
    failed.clear();
    queue.putBack(again);
    producer = another();
    broken = false;
    log.atInfo().addKeyValue("records", again.size()).log("producer_rebuilt");
  }

  /// Tries until there is one: it can't be made while no broker's name is known, for instance.
  private Producer<byte[], byte[]> another() throws InterruptedException {
    for (var wait = BACK_OFF; ; wait = longer(wait)) {
      Thread.sleep(wait);
      try {
        return producers.get();
      } catch (InterruptException closing) {
        throw closing;
      } catch (RuntimeException e) {
        log.atError().setCause(e).log("producer_rebuild_failed");
      }
    }
  }

  private static Duration longer(Duration wait) {
    var twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST_BACK_OFF) < 0 ? twice : LONGEST_BACK_OFF;
  }

  /// Sends what was given, and waits for it for a while.
  @Override
  public void close() {
    queue.close();
    try {
      thread.join(CLOSE_WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(CLOSE_WAIT);
    thread.interrupt();
  }
}
