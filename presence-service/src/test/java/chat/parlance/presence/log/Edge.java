package chat.parlance.presence.log;

import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.Payload;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.envelope.EdgeRecord;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.presence.verona.Words;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// A gateway as the service sees it: writes what clients send, reads what their sessions are given,
/// and drops what it has been given before.
final class Edge implements AutoCloseable {

  private static final int SLOT = 0;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Long, List<String>> told = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private long sequence;

  Edge(String bootstrapServers) {
    Map<String, Object> servers = Map.of("bootstrap.servers", bootstrapServers);
    producer = new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(servers, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    var partition = new TopicPartition(TopicNames.DELIVERIES, SLOT);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  void write(BareJid key, Payload payload, @Nullable SessionAddress session) {
    var origin = new Origin("edge", ++sequence);
    var envelope = new Envelope(key, payload, origin, session, null);
    var _ = producer.send(KafkaRecords.of(Inbox.PRESENCE.topic(), null, envelope.encode()));
    producer.flush();
  }

  void send(FullJid from, SessionAddress session, String xml) {
    write(from.bare(), new StanzaPayload(Kit.stanza(xml).withFrom(from)), session);
  }

  /// Waits until a session has been told something.
  ///
  /// @return all that it was told so far
  List<String> awaitTold(SessionAddress session, String words) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var hers = told.computeIfAbsent(session.number(), _ -> new ArrayList<>());
    while (!hers.contains(words)) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("never told " + words + " but " + hers);
      }
      read();
    }
    return List.copyOf(hers);
  }

  private void read() {
    for (var record : consumer.poll(Duration.ofMillis(100))) {
      try {
        take(EdgeRecord.decode(record.value(), KafkaRecords.headers(record)));
      } catch (BadRecordException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void take(EdgeRecord record) {
    if (!(record instanceof EdgeRecord.Delivery delivery)) {
      throw new AssertionError("not a delivery");
    }
    for (long number : delivery.numbers()) {
      var id = number + " " + delivery.origin().source();
      Long last = seen.put(id, delivery.origin().sequence());
      if (last == null || last < delivery.origin().sequence()) {
        told.computeIfAbsent(number, _ -> new ArrayList<>()).add(Words.of(delivery.stanza()));
      } else {
        seen.put(id, last);
      }
    }
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
