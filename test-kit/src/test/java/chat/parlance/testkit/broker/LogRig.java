package chat.parlance.testkit.broker;

import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.Progress;
import chat.parlance.log.broker.ServiceRuntime;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.Topics;
import chat.parlance.log.envelope.EdgeRecord;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.InMemoryFactStore;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.Assertions;
import org.springframework.util.unit.DataSize;

/// An inbox of its own, one who writes to it, and one who reads `deliveries` as a gateway does.
final class LogRig implements AutoCloseable {

  static final Duration LIMIT = Duration.ofSeconds(40);

  private static final AtomicInteger RIGS = new AtomicInteger();

  final Inbox inbox = new Inbox("toy" + RIGS.incrementAndGet());
  final FactStore store = new InMemoryFactStore();
  final LogProperties properties;
  private final KafkaClients clients;
  private final Producer<byte[], byte[]> producer;
  private final Consumer<byte[], byte[]> deliveries;
  private final Map<String, Long> newest = new HashMap<>();
  private final Map<String, List<String>> delivered = new HashMap<>();
  private final Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();
  private int droppedDeliveries;
  private long sequence;
  private final List<Envelope> written = new ArrayList<>();

  LogRig(EmbeddedBroker broker) {
    this(broker, Duration.ofSeconds(1));
  }

  /// @param introduction how long a service is new
  LogRig(EmbeddedBroker broker, Duration introduction) {
    properties = properties(broker.bootstrapServers(), introduction);
    clients = new KafkaClients(properties);
    try (var admin = clients.admin("rig")) {
      new Topics(properties).ensure(admin, Set.of(inbox));
    }
    producer = clients.producer("rig");
    deliveries = clients.reader("rig");
    var slot = new TopicPartition(TopicNames.DELIVERIES, Tally.SESSION.slot());
    deliveries.assign(List.of(slot));
    deliveries.seekToEnd(List.of(slot));
    deliveries.position(slot);
  }

  private static LogProperties properties(String bootstrapServers, Duration introduction) {
    var usual = LogProperties.of(bootstrapServers);
    var service =
        new LogProperties.Service(
            1,
            true,
            Duration.ofMillis(100),
            Duration.ofMillis(1_500),
            Duration.ofMillis(300),
            1 << 20,
            500,
            1_000,
            DataSize.ofMegabytes(1),
            introduction);
    return new LogProperties(
        bootstrapServers, 4, (short) 1, 2, null, Duration.ZERO, usual.retention(), service);
  }

  ServiceRuntime service() {
    return service(store);
  }

  ServiceRuntime service(FactStore store) {
    return ServiceRuntime.builder(inbox, List.of(new Tally(), new Snooze(), new Snooze.End()))
        .properties(properties)
        .store(store)
        .start();
  }

  /// Waits until a service has committed a place behind all that is in the inbox.
  void awaitCommitted() {
    try (var progress = new Progress(clients, "rig-progress")) {
      await(() -> progress.passed(inbox).equals(progress.ends(inbox)));
    }
  }

  /// A service that follows the inbox already.
  ServiceRuntime readyService() {
    var service = service();
    await(service::isReady);
    return service;
  }

  void send(String account, String type) {
    int number = sent.computeIfAbsent(account, _ -> new AtomicInteger()).incrementAndGet();
    write(envelope(account, type, account + "-" + number, new Origin("rig", ++sequence)));
  }

  /// Sends a message that wakes the account after some time.
  void snooze(String account, int millis, int number) {
    var origin = new Origin("rig", ++sequence);
    write(envelope(account, "normal", Snooze.id(millis, number), origin));
  }

  static Envelope envelope(String account, String type, String id, Origin origin) {
    String xml =
        "<message xmlns='jabber:client' from='rig@localhost/r' to='%s@localhost' type='%s' id='%s'/>"
            .formatted(account, type, id);
    return new Envelope(
        BareJid.of(account + "@localhost"),
        new StanzaPayload(Kit.stanza(xml)),
        origin,
        Tally.SESSION,
        null);
  }

  /// As a producer does that doesn't know whether it had written.
  void sendAgain() {
    List.copyOf(written).forEach(this::write);
  }

  void write(Envelope envelope) {
    written.add(envelope);
    write(KafkaRecords.of(inbox.topic(), null, envelope.encode()));
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  void write(ProducerRecord<byte[], byte[]> record) {
    producer.send(record);
  }

  void flush() {
    producer.flush();
  }

  /// Reads what has come and drops what it has seen.
  void read() {
    for (var record : deliveries.poll(Duration.ofMillis(50))) {
      try {
        take((EdgeRecord.Delivery) EdgeRecord.decode(record.value(), KafkaRecords.headers(record)));
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  private void take(EdgeRecord.Delivery delivery) {
    var origin = delivery.origin();
    if (origin == null || origin.sequence() <= newest.getOrDefault(origin.source(), -1L)) {
      droppedDeliveries++;
      return;
    }
    newest.put(origin.source(), origin.sequence());
    var stanza = delivery.stanza();
    String to = BareJid.of(String.valueOf(stanza.attribute("to"))).localpart();
    delivered
        .computeIfAbsent(String.valueOf(to), _ -> new ArrayList<>())
        .add(stanza.attribute("id") + " " + stanza.attribute("number"));
  }

  /// What was delivered to an account: `id number` each.
  List<String> delivered(String account) {
    return delivered.getOrDefault(account, List.of());
  }

  int droppedDeliveries() {
    return droppedDeliveries;
  }

  /// Everything that was sent by [#send] is delivered, once, in order, and numbered without a gap.
  void assertAllDelivered() {
    flush();
    await(() -> {
      read();
      return sent.entrySet().stream()
          .allMatch(it -> delivered(it.getKey()).size() >= it.getValue().get());
    });
    read();
    sent.forEach((account, count) -> {
      var expected = new ArrayList<String>();
      for (int number = 1; number <= count.get(); number++) {
        expected.add(account + "-" + number + " " + number);
      }
      Assertions.assertThat(delivered(account)).as(account).isEqualTo(expected);
    });
  }

  /// A record of a topic.
  ConsumerRecord<byte[], byte[]> first(String topic) {
    return first(topic, _ -> true);
  }

  /// A record of a topic that is wanted, of each partition the first.
  ConsumerRecord<byte[], byte[]> first(
      String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    try (var reader = clients.reader("rig-first")) {
      var partitions =
          reader.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(topic, it.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (System.nanoTime() < deadline) {
        for (var record : reader.poll(Duration.ofMillis(50))) {
          if (wanted.test(record)) {
            return record;
          }
        }
      }
    }
    throw new AssertionError("nothing in " + topic);
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain");
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    deliveries.close();
  }
}
