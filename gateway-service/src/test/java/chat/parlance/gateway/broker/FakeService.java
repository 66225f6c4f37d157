package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.Returned;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Told;
import chat.parlance.log.Undelivered;
import chat.parlance.log.Woken;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.Topics;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.envelope.EdgeRecord;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.ManifestCodec;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// A service that follows `inbox.messaging` and delivers what the test says.
final class FakeService implements AutoCloseable {

  private static final String SOURCE = "messaging-0";

  private final Producer<byte[], byte[]> producer;
  private final Consumer<byte[], byte[]> consumer;
  private final List<String> seen = new ArrayList<>();
  private final List<SessionAddress> ended = new ArrayList<>();
  private final KafkaClients clients;
  private int deliveries;

  FakeService(LogProperties log) {
    clients = new KafkaClients(log);
    try (var admin = clients.admin("test")) {
      new Topics(log).ensure(admin);
    }
    producer = clients.producer("test-service");
    consumer = clients.reader("test-service");
    var partitions =
        consumer.partitionsFor(Inbox.MESSAGING.topic()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    declare(
        Inbox.MESSAGING,
        Route.messages(Scope.ACCOUNT, Scope.RESOURCE),
        Route.sessions(),
        Route.returned());
  }

  /// Declares what a service takes.
  void declare(Inbox inbox, Route<?>... routes) {
    var manifest = new Manifest(inbox, List.of(routes), Set.of(), "1");
    send(
        new ProducerRecord<>(
            TopicNames.SERVICES,
            inbox.name().getBytes(UTF_8),
            ManifestCodec.write(manifest).getBytes(UTF_8)));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// Delivers the next message, and says what it is.
  String deliver(SessionAddress session) {
    return deliver(session, ++deliveries);
  }

  /// Delivers a message once more, as after a crash.
  String deliver(SessionAddress session, int number) {
    var xml = "<message xmlns='jabber:client' to='juliet@example.com' id='m" + number + "'/>";
    put(
        session.slot(),
        new EdgeRecord.Delivery(
            new long[] {session.number()},
            Element.ofTrusted(xml.getBytes(UTF_8)),
            Undelivered.RETURN,
            Set.of(),
            Origin.ofEffect(SOURCE, number, 0),
            null));
    return xml;
  }

  void close(SessionAddress session) {
    var origin = Origin.ofEffect(SOURCE, ++deliveries, 0);
    put(session.slot(), new EdgeRecord.Close(session.number(), null, origin, null));
  }

  private void put(int slot, EdgeRecord record) {
    send(KafkaRecords.of(TopicNames.DELIVERIES, slot, record.encode()));
  }

  /// What came into the inbox so far.
  List<String> seen() {
    for (var record : consumer.poll(Duration.ofMillis(100))) {
      seen.add(describe(record));
    }
    return seen;
  }

  /// How many records of checkpoints there are in slot 0.
  long checkpoints() {
    var partition = new TopicPartition(TopicNames.CHECKPOINTS, 0);
    return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }

  /// The place in slot 0 that its gateway has committed.
  long committed() {
    var partition = new TopicPartition(TopicNames.DELIVERIES, 0);
    try (var admin = clients.admin("test")) {
      var places = admin.listConsumerGroupOffsets("gateway-0").partitionsToOffsetAndMetadata();
      var place = places.get().get(partition);
      return place == null ? 0 : place.offset();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// Says of each session that ended that nothing more comes.
  void closeEnded() {
    ended.forEach(this::close);
    ended.clear();
  }

  private String describe(ConsumerRecord<byte[], byte[]> record) {
    try {
      Envelope envelope = KafkaRecords.envelope(record);
      return switch (envelope.payload()) {
        case SessionEvent event -> {
          if (event.kind() == SessionEvent.Kind.ENDED) {
            ended.add(event.address());
          }
          yield event.kind().name();
        }
        case StanzaPayload(var stanza) -> "stanza " + stanza.id();
        case Returned returned -> "returned " + returned.stanza().id();
        case Told told -> "told " + told.fact();
        case Woken woken -> "woken " + woken.name();
        default -> "other";
      };
    } catch (BadRecordException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
