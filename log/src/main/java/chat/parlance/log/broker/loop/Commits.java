package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.Backoff;
import chat.parlance.log.fact.FactStoreUnavailableException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Commits places, one round after the other: what was decided so far is confirmed, and so is what
/// it changed of the state; changed facts are durable, then the place is committed, then the
/// origins are written down. The thread goes on meanwhile.
final class Commits {

  private static final Logger log = LoggerFactory.getLogger(Commits.class);
  private static final Duration STEP = Duration.ofMillis(1);

  private enum Step {
    IDLE,
    CONFIRMING,
    SAVING,
    READY,
    COMMITTING
  }

  private final Setup setup;
  private final Consumer<byte[], byte[]> consumer;
  private final Writer writer;
  private final Executor executor;
  private final Backoff backoff = new Backoff();
  private final WrittenOrigins origins;
  private Step step = Step.IDLE;
  private Round round;
  private @Nullable CompletableFuture<Void> saving;
  private long notBefore = System.nanoTime();
  private @Nullable Exception fatal;
  private boolean anyCommitted;

  Commits(Setup setup, Consumer<byte[], byte[]> consumer, Writer writer, Executor executor) {
    this.setup = setup;
    this.consumer = consumer;
    this.writer = writer;
    this.executor = executor;
    this.origins = new WrittenOrigins(setup, writer, executor);
    this.round = new Round(writer.begin());
  }

  /// Does what can be done now without waiting.
  void tick(Map<TopicPartition, OwnedPartition> partitions) {
    if (fatal != null) {
      throw new InterruptedRunException("commit_failed", fatal);
    }
    boolean due = System.nanoTime() - notBefore >= 0;
    if (step == Step.IDLE && due) {
      begin(partitions);
    }
    if (step == Step.CONFIRMING && round.isConfirmed()) {
      step = Step.SAVING;
    }
    if (step == Step.SAVING && due) {
      save();
    }
    if (step == Step.READY) {
      commit();
    }
    origins.tick();
  }

  /// Whether there is something to do soon, even if nothing more comes.
  boolean isBusy(Collection<OwnedPartition> partitions) {
    return step != Step.IDLE
        || origins.isBusy()
        || partitions.stream().anyMatch(OwnedPartition::isUncommitted);
  }

  private void begin(Map<TopicPartition, OwnedPartition> partitions) {
    notBefore = System.nanoTime() + setup.properties().service().commitInterval().toNanos();
    var next = new Round(writer.begin());
    partitions.forEach((name, partition) -> {
      if (partition.isUncommitted()) {
        next.add(name, partition);
        origins.take(name, partition);
      }
    });
    next.close();
    if (!next.places().isEmpty()) {
      writer.push();
      round = next;
      step = Step.CONFIRMING;
      notBefore = System.nanoTime();
    }
  }

  private void save() {
    if (round.changes().isEmpty()) {
      step = Step.READY;
      return;
    }
    if (saving == null) {
      var changes = round.changes();
      saving = CompletableFuture.runAsync(() -> setup.store().save(changes), executor);
    } else if (saving.isDone()) {
      saved(saving);
    }
  }

  private void saved(CompletableFuture<Void> done) {
    saving = null;
    if (!done.isCompletedExceptionally()) {
      backoff.reset();
      step = Step.READY;
      return;
    }
    var pause = backoff.next();
    notBefore = System.nanoTime() + pause.toNanos();
    var cause = done.exceptionNow();
    // What doesn't pass by itself holds up the inbox, so a person must act.
    var level = cause instanceof FactStoreUnavailableException ? Level.WARN : Level.ERROR;
    log.atLevel(level)
        .addKeyValue("inbox", setup.inbox())
        .addKeyValue("facts", round.changes().size())
        .addKeyValue("pauseMillis", pause.toMillis())
        .setCause(cause)
        .log("facts_save_failed");
  }

  private void commit() {
    step = Step.COMMITTING;
    var committing = round;
    consumer.commitAsync(
        committing.places(),
        (_, failure) -> {
          if (round == committing && step == Step.COMMITTING) {
            answered(failure);
          }
        });
  }

  private void answered(@Nullable Exception failure) {
    if (failure == null) {
      committed();
    } else if (failure instanceof RetriableException
        || failure instanceof RebalanceInProgressException) {
      step = Step.READY;
    } else {
      fatal = failure;
    }
  }

  private void committed() {
    step = Step.IDLE;
    notBefore = System.nanoTime() + setup.properties().service().commitInterval().toNanos();
    anyCommitted = true;
    round.committed();
    origins.committed();
  }

  /// Whether a place was committed since the begin.
  boolean isAnyCommitted() {
    return anyCommitted;
  }

  /// Waits until everything that is decided is committed, and what it removed is gone.
  ///
  /// @throws InterruptedRunException if that takes too long
  void finish(Map<TopicPartition, OwnedPartition> partitions, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    complete(deadline);
    begin(partitions);
    complete(deadline);
    begin(partitions);
    complete(deadline);
  }

  private void complete(long deadline) {
    while (step != Step.IDLE) {
      writer.push();
      writer.check();
      if (System.nanoTime() - deadline > 0) {
        throw new InterruptedRunException("commit_timeout", null);
      }
      if (step == Step.READY || step == Step.COMMITTING) {
        commitNow(Duration.ofNanos(deadline - System.nanoTime()));
      } else if (step == Step.CONFIRMING && round.isConfirmed()) {
        step = Step.SAVING;
      } else if (step == Step.SAVING && System.nanoTime() - notBefore >= 0) {
        save();
        pause();
      } else {
        pause();
      }
    }
  }

  private void commitNow(Duration limit) {
    step = Step.READY;
    consumer.commitSync(round.places(), limit);
    committed();
  }

  private static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedRunException("commit_interrupted", e);
    }
  }

  /// Some partitions aren't owned any more.
  void forget(TopicPartition name) {
    origins.forget(name);
  }
}
