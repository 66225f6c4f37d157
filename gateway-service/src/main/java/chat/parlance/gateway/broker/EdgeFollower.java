package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.broker.claim.Heartbeat;
import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.TopicScan;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.ManifestCodec;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows what concerns all gateways: what services declare, who has which slot, who is blocked,
/// and, from now on, which accounts lost their sessions.
final class EdgeFollower implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EdgeFollower.class);
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  private final Supplier<Consumer<byte[], byte[]>> readers;
  private final Consumer<byte[], byte[]> consumer;
  private final Listener listener;

  /// Read and not taken yet: the first of them again and again, if the broker goes away meanwhile.
  private final Queue<ConsumerRecord<byte[], byte[]>> pending = new ArrayDeque<>();

  private final Thread thread = Thread.ofPlatform().name("gateway-follower").unstarted(this::run);

  /// Hears what is read, on the thread that reads.
  interface Listener {

    /// A service declares what it takes.
    void declared(Manifest manifest);

    /// A slot's gateway was alive at this time.
    void beat(Heartbeat heartbeat, long atMillis);

    /// An account blocks these, beside accounts here.
    void blocked(BareJid account, List<Jid> addresses);

    /// The domain blocks somebody, or doesn't any more.
    void silenced(Jid jid, @Nullable Instant since);

    /// There is no gateway in a slot any more.
    void retired(int slot);

    /// An account may no longer have the sessions that it has.
    void ended(BareJid account);
  }

  /// @param readers make what reads all that there is
  /// @param consumer follows then
  EdgeFollower(
      Supplier<Consumer<byte[], byte[]>> readers,
      Consumer<byte[], byte[]> consumer,
      Listener listener) {
    this.readers = readers;
    this.consumer = consumer;
    this.listener = listener;
  }

  /// Reads what there is, then goes on in its own thread.
  void start() {
    var places = read();
    consumer.assign(places.keySet());
    places.forEach(consumer::seek);
    thread.start();
  }

  /// Where to go on. What became of accounts before doesn't matter: nobody has authenticated here
  /// yet.
  private Map<TopicPartition, Long> read() {
    try (var reader = readers.get()) {
      var partitions =
          TopicScan.partitions(reader, TopicNames.SERVICES, TopicNames.GATEWAYS, TopicNames.BLOCKS);
      TopicScan.toTheEnd(reader, partitions, this::take);
      var places =
          new HashMap<>(reader.endOffsets(TopicScan.partitions(reader, TopicNames.ACCOUNTS)));
      partitions.forEach(partition -> places.put(partition, reader.position(partition)));
      return places;
    }
  }

  private void run() {
    try {
      while (true) {
        follow();
      }
    } catch (WakeupException closing) {
      consumer.close();
    }
  }

  private void follow() {
    try {
      if (pending.isEmpty()) {
        consumer.poll(WAIT).forEach(pending::add);
      }
      for (var next = pending.peek(); next != null; next = pending.peek()) {
        take(next);
        pending.remove();
      }
    } catch (WakeupException closing) {
      throw closing;
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("announcements_read_failed");
      LockSupport.parkNanos(BACK_OFF.toNanos());
    }
  }

  /// @throws KafkaException if the broker couldn't be asked
  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.topic().equals(TopicNames.GATEWAYS)) {
        takeGateway(record);
      } else if (record.topic().equals(TopicNames.BLOCKS)) {
        takeBlock(new String(record.key(), UTF_8), record.value());
      } else if (record.topic().equals(TopicNames.ACCOUNTS)) {
        takeAccount(record);
      } else if (record.value() != null) {
        declare(ManifestCodec.read(new String(record.value(), UTF_8), EdgeFollower::tellSkipped));
      }
    } catch (KafkaException away) {
      throw away;
    } catch (BadRecordException | RuntimeException e) {
      log.atError().addKeyValue("topic", record.topic()).setCause(e).log("announcement_failed");
    }
  }

  private void takeGateway(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      listener.retired(Integer.parseInt(new String(record.key(), UTF_8)));
    } else {
      listener.beat(EdgeJson.heartbeat(record.value()), record.timestamp());
    }
  }

  // Of an account the key is its address; of the domain, the domain and the blocked one.
  private void takeBlock(String key, byte @Nullable [] value) {
    int space = key.indexOf(' ');
    if (space > 0) {
      var since = value == null ? null : EdgeJson.hostBlock(value);
      listener.silenced(Jid.ofPrepared(key.substring(space + 1)), since);
    } else {
      var addresses = value == null ? List.<Jid>of() : EdgeJson.blocked(value);
      listener.blocked(BareJid.ofPrepared(key), addresses);
    }
  }

  private void takeAccount(ConsumerRecord<byte[], byte[]> record) throws BadRecordException {
    if (record.value() != null
        && KafkaRecords.envelope(record).payload() instanceof AccountEvent event) {
      switch (event.kind()) {
        case DISABLED, DELETED -> listener.ended(event.account());
        case CREATED, ENABLED -> {}
      }
    }
  }

  private static void tellSkipped(String kind) {
    log.atWarn().addKeyValue("kind", kind).log("route_not_understood");
  }

  /// An inbox that doesn't exist would hold up everything that is sent.
  private void declare(Manifest manifest) {
    if (exists(manifest.inbox())) {
      listener.declared(manifest);
    } else {
      log.atError().addKeyValue("inbox", manifest.inbox().name()).log("inbox_missing_failed");
    }
  }

  private boolean exists(Inbox inbox) {
    var partitions = consumer.partitionsFor(inbox.topic());
    return partitions != null && !partitions.isEmpty();
  }

  @Override
  public void close() {
    consumer.wakeup();
    if (thread.getState() == Thread.State.NEW) {
      consumer.close(); // it never came so far
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
