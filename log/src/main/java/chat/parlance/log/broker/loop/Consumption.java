package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.Places;
import chat.parlance.log.broker.restore.Restoration;
import chat.parlance.log.state.PartitionState;
import chat.parlance.log.state.Replica;
import chat.parlance.log.state.StoreFacts;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// Follows the inbox from the places that were committed, with one consumer and one producer, until
/// it is told to stop or something can't be mended. Then it is thrown away, state and all, and
/// another one starts from what is on the log: there is one way to begin, after a crash or not.
final class Consumption implements ConsumerRebalanceListener, AutoCloseable {

  private static final Duration IDLE_POLL = Duration.ofMillis(500);
  private static final Duration COMMITTING_POLL = Duration.ofMillis(100);
  private static final Duration BUSY_POLL = Duration.ofMillis(2);
  private static final Duration WAITING_POLL = Duration.ofMillis(20);
  private static final int PATIENT_POLLS = 50;
  private static final Duration FINISH_LIMIT = Duration.ofSeconds(20);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);
  private static final long METER_NANOS = 1_000_000_000L;

  private final Setup setup;
  private final LoopMeters meters;
  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final Writer writer;
  private final ExecutorService storeCalls = Executors.newVirtualThreadPerTaskExecutor();
  private final FactLoading loading;
  private final Commits commits;
  private final WakeUps wakeUps;
  private final FormerFacts formerFacts;
  private final Membership membership;
  private final Restoration restoration;
  private final Map<TopicPartition, OwnedPartition> partitions = new LinkedHashMap<>();
  private int waitingPolls;
  private boolean reading = true;
  private BooleanSupplier running = () -> true;
  private boolean closing;
  private CloseOptions.GroupMembershipOperation leaving =
      CloseOptions.GroupMembershipOperation.DEFAULT;
  private long metered = System.nanoTime();

  Consumption(Setup setup, int thread, LoopMeters meters) {
    this.setup = setup;
    this.meters = meters;
    var clients = setup.clients();
    String member = Integer.toString(thread);
    this.consumer = clients.groupConsumer(setup.inbox().group(), member);
    this.writer =
        new Writer(
            clients.pushedProducer(setup.inbox() + "-service-" + member),
            setup.properties().service().maxUnderWayBytes());
    this.loading = new FactLoading(setup.store(), storeCalls);
    this.membership =
        new Membership(setup.inbox(), consumer, setup.properties().service().sessionTimeout());
    this.wakeUps = new WakeUps(setup.inbox(), writer);
    this.formerFacts = new FormerFacts(setup.inbox(), writer);
    this.commits = new Commits(setup, consumer, writer, storeCalls);
    this.restoration = new Restoration(setup.inbox(), setup.properties(), clients);
  }

  /// Follows the inbox.
  ///
  /// @param running until it says no; then all that is decided is committed
  /// @param kept is told after each pass whether it is a member of the group, be its share empty
  void run(BooleanSupplier running, Consumer<Boolean> kept) {
    this.running = running;
    consumer.subscribe(List.of(setup.inbox().topic()), this);
    while (running.getAsBoolean()) {
      take(consumer.poll(timeout()));
      kept.accept(membership.isKept());
      loading.tick();
      partitions.values().forEach(partition -> partition.work(loading));
      loading.tick();
      wakeUps.tick(partitions);
      if (reading) {
        formerFacts.tick(partitions);
      }
      writer.push();
      commits.tick(partitions);
      writer.check();
      throttle();
      tell();
    }
    commits.finish(partitions, CLOSE_LIMIT);
  }

  /// Whether it got anywhere: a place was committed.
  boolean hasCommitted() {
    return commits.isAnyCommitted();
  }

  private void take(ConsumerRecords<byte[], byte[]> records) {
    for (var name : records.partitions()) {
      var partition = partitions.get(name);
      if (partition != null) {
        partition.arrive(records.records(name));
      }
    }
  }

  private Duration timeout() {
    boolean waiting = loading.isWaiting() || !reading;
    waitingPolls = waiting ? waitingPolls + 1 : 0;
    if (!waiting) {
      boolean busy = commits.isBusy(partitions.values());
      return WakeUps.quiet(busy ? COMMITTING_POLL : IDLE_POLL, partitions.values());
    }
    return waitingPolls < PATIENT_POLLS ? BUSY_POLL : WAITING_POLL;
  }

  private int backlog() {
    int backlog = 0;
    for (var partition : partitions.values()) {
      backlog += partition.backlog();
    }
    return backlog;
  }

  private int pinned() {
    int pinned = 0;
    for (var partition : partitions.values()) {
      pinned += partition.state().storeFacts().pinned();
    }
    return pinned;
  }

  /// Reads no more while much waits; the consumer is polled all the same and stays in its group.
  private void throttle() {
    int limit = setup.properties().service().maxBacklog();
    boolean full =
        writer.isFull()
            || backlog() > (reading ? limit : limit / 2)
            || pinned() > setup.properties().service().factCache();
    if (full) {
      consumer.pause(consumer.assignment());
    } else if (!reading) {
      consumer.resume(consumer.paused());
    }
    reading = !full;
  }

  private void tell() {
    long now = System.nanoTime();
    if (now - metered > METER_NANOS) {
      metered = now;
      membership.look();
      long lag = 0;
      for (var name : partitions.keySet()) {
        lag += consumer.currentLag(name).orElse(0);
      }
      meters.waiting(lag, backlog());
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> added) {
    if (added.isEmpty()) {
      return;
    }
    restoration.restore(Places.of(consumer, added), this::copy, this::goOn).forEach(this::own);
  }

  /// Who is to stop has no use for state that is half restored.
  private void goOn() {
    if (!running.getAsBoolean()) {
      throw new InterruptedRunException("stopped", null);
    }
  }

  private Replica copy(int partition) {
    var standbys = setup.standbys();
    var copy = standbys == null ? null : standbys.take(partition);
    return copy == null ? new Replica() : copy;
  }

  private void own(int partition, Replica.Restored restored) {
    var name = new TopicPartition(setup.inbox().topic(), partition);
    long place = restored.place();
    var service = setup.properties().service();
    var facts =
        new StoreFacts(setup.logId(), service.factCache(), service.factCacheSize().toBytes());
    var state = new PartitionState(restored, facts);
    partitions.put(name, new OwnedPartition(setup, partition, state, place, writer, meters));
    consumer.seek(name, place);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    if (revoked.isEmpty() || closing) {
      return;
    }
    commits.finish(partitions, FINISH_LIMIT);
    var gone = revoked.stream().map(partitions::remove).filter(it -> it != null).toList();
    loading.forget(gone);
    revoked.forEach(this::release);
  }

  private void release(TopicPartition name) {
    commits.forget(name);
    var standbys = setup.standbys();
    if (standbys != null) {
      standbys.release(name.partition());
    }
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> lost) {
    if (!lost.isEmpty() && !closing) {
      throw new InterruptedRunException("partitions_lost", null);
    }
  }

  /// From now on, leaves the group to find out by itself that this member is gone, as after a
  /// crash.
  void vanish() {
    leaving = CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP;
  }

  @Override
  public void close() {
    closing = true;
    writer.close();
    List.copyOf(partitions.keySet()).forEach(this::release);
    partitions.clear();
    storeCalls.shutdownNow();
    consumer.close(CloseOptions.groupMembershipOperation(leaving).withTimeout(CLOSE_LIMIT));
  }
}
