package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.audit.AuditLog;
import chat.parlance.gateway.audit.AuditRecord;
import chat.parlance.gateway.behalf.GatewayLog;
import chat.parlance.gateway.behalf.RequestLog;
import chat.parlance.gateway.blocking.BlockLog;
import chat.parlance.gateway.blocking.HostBlock;
import chat.parlance.gateway.broker.claim.Heartbeat;
import chat.parlance.gateway.broker.producer.RecordPump;
import chat.parlance.gateway.delivery.LastOfSource;
import chat.parlance.gateway.erasure.Place;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.gateway.session.SessionLog;
import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.Payload;
import chat.parlance.log.Returned;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Undelivered;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.AccountRecord;
import chat.parlance.log.envelope.EdgeRecord;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.envelope.HeaderNames;
import chat.parlance.log.envelope.RawRecord;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// All that the gateway writes to the log. Nothing of it blocks; records keep the order of the
/// calls.
public final class EdgeLog
    implements SessionLog, StanzaLog, RequestLog, GatewayLog, EdgeProducer, AuditLog, BlockLog {

  private final RecordPump pump;
  private final EdgeRoutes routes;

  EdgeLog(RecordPump pump, EdgeRoutes routes) {
    this.pump = pump;
    this.routes = routes;
  }

  @Override
  public void stanza(
      Inbox inbox,
      BareJid key,
      Stanza stanza,
      SessionAddress session,
      Origin origin,
      Runnable durable) {
    var envelope = new Envelope(key, new StanzaPayload(stanza), origin, session, null);
    sendOf(session, KafkaRecords.of(inbox.topic(), null, envelope.encode()), durable);
  }

  @Override
  public void request(
      Inbox inbox, BareJid key, Iq request, SessionAddress gateway, Runnable refused) {
    var envelope = new Envelope(key, new StanzaPayload(request), null, gateway, null);
    pump.send(KafkaRecords.of(inbox.topic(), null, envelope.encode()), () -> {}, refused);
  }

  @Override
  public void toGateway(int slot, Element stanza, Runnable refused) {
    var self = SessionAddress.ofGateway(slot);
    var delivery =
        new EdgeRecord.Delivery(
            new long[] {self.number()}, stanza, Undelivered.DROP, Set.of(), null, null);
    var record = KafkaRecords.of(TopicNames.DELIVERIES, slot, delivery.encode());
    pump.send(record, () -> {}, refused);
  }

  @Override
  public void answer(
      SessionAddress session, Element answer, @Nullable Origin origin, Runnable durable) {
    var delivery =
        new EdgeRecord.Delivery(
            new long[] {session.number()}, answer, Undelivered.DROP, Set.of(), origin, null);
    var record = KafkaRecords.of(TopicNames.DELIVERIES, session.slot(), delivery.encode());
    sendOf(session, record, durable);
  }

  /// Sends what a session has to be sure of. If the log refuses it, nothing is confirmed and the
  /// stream is closed, by way of the log like all that a session gets.
  private void sendOf(
      SessionAddress session, ProducerRecord<byte[], byte[]> record, Runnable durable) {
    pump.send(record, durable, () -> close(session, StreamError.Condition.POLICY_VIOLATION));
  }

  private void close(SessionAddress session, StreamError.Condition why) {
    var close = new EdgeRecord.Close(session.number(), why, null, null);
    send(TopicNames.DELIVERIES, session.slot(), close.encode(), () -> {});
  }

  @Override
  public void checkpoint(
      SessionAddress session, @Nullable Checkpoint checkpoint, Runnable durable) {
    var key = Long.toString(session.number()).getBytes(UTF_8);
    var value = checkpoint == null ? null : EdgeJson.write(checkpoint);
    pump.send(new ProducerRecord<>(TopicNames.CHECKPOINTS, session.slot(), key, value), durable);
  }

  @Override
  public void event(SessionEvent event, Origin origin, Runnable durable) {
    toAll(routes.table().sessionInboxes(), event.jid().bare(), event, origin, durable);
  }

  @Override
  public void event(Inbox inbox, SessionEvent event, Origin origin) {
    put(inbox, event.jid().bare(), event, origin, () -> {});
  }

  @Override
  public void returned(
      BareJid account, SessionAddress failed, Delivery delivery, Origin origin, Runnable durable) {
    var stanza = Stanza.ofTrusted(Element.ofTrusted(delivery.xml()));
    var targets = delivery.targets().isEmpty() ? Set.of(failed) : delivery.targets();
    var returned = new Returned(stanza, failed, targets);
    toAll(routes.table().returnedInboxes(), account, returned, origin, durable);
  }

  @Override
  public CompletionStage<List<Place>> publish(AccountEvent event) {
    return routes.known().thenCompose(known -> publishNow(event));
  }

  /// Of a deleted account, the topic of all accounts forgets even the address.
  private CompletionStage<List<Place>> publishNow(AccountEvent event) {
    var inboxes = List.copyOf(routes.table().accountInboxes());
    var published = new CompletableFuture<List<Place>>();
    var places = new ConcurrentLinkedQueue<Place>();
    var durable = afterAll(inboxes.size() + 1, () -> published.complete(List.copyOf(places)));
    var record = AccountRecord.encode(event, inboxes);
    send(TopicNames.ACCOUNTS, null, record, durable);
    if (event.kind() == AccountEvent.Kind.DELETED) {
      pump.send(new ProducerRecord<>(TopicNames.ACCOUNTS, record.key(), null), () -> {});
    }
    var envelope = new Envelope(event.account(), event, null, null, null).encode();
    for (var inbox : inboxes) {
      pump.send(
          KafkaRecords.of(inbox.topic(), null, envelope),
          written -> {
            places.add(new Place(inbox, written.partition(), written.offset()));
            durable.run();
          });
    }
    return published;
  }

  @Override
  public CompletionStage<Void> append(AuditRecord entry) {
    var written = new CompletableFuture<Void>();
    pump.send(
        new ProducerRecord<>(TopicNames.AUDIT, EdgeJson.write(entry)),
        () -> written.complete(null),
        () -> written.completeExceptionally(new IllegalArgumentException("too large")));
    return written;
  }

  @Override
  public CompletionStage<Void> blocked(String domain, HostBlock block) {
    return block(domain, block, EdgeJson.write(block));
  }

  @Override
  public CompletionStage<Void> unblocked(String domain, HostBlock block) {
    return block(domain, block, null);
  }

  private CompletionStage<Void> block(String domain, HostBlock block, byte @Nullable [] value) {
    var written = new CompletableFuture<Void>();
    byte[] key = (domain + " " + block.jid()).getBytes(UTF_8);
    pump.send(new ProducerRecord<>(TopicNames.BLOCKS, key, value), () -> written.complete(null));
    return written;
  }

  @Override
  public boolean isFull() {
    return pump.isFull();
  }

  /// Records how far the sources of a slot's deliveries are, by parts.
  void sources(int slot, Map<Integer, List<LastOfSource>> parts, Runnable durable) {
    var each = afterAll(parts.size() + 1, durable);
    parts.forEach((part, sources) -> {
      var key = (CheckpointReader.SOURCES + part).getBytes(UTF_8);
      var value = EdgeJson.write(sources);
      pump.send(new ProducerRecord<>(TopicNames.CHECKPOINTS, slot, key, value), each);
    });
    each.run();
  }

  void heartbeat(Heartbeat heartbeat, Runnable durable) {
    var key = Integer.toString(heartbeat.slot()).getBytes(UTF_8);
    pump.send(new ProducerRecord<>(TopicNames.GATEWAYS, key, EdgeJson.write(heartbeat)), durable);
  }

  /// Says that nobody has the slot any more.
  void retired(int slot, Runnable durable) {
    var key = Integer.toString(slot).getBytes(UTF_8);
    pump.send(new ProducerRecord<>(TopicNames.GATEWAYS, key, null), durable);
  }

  /// Puts a record of `deliveries` aside that can't be read.
  void putAside(ConsumerRecord<byte[], byte[]> read, String reason, Runnable durable) {
    var record =
        new ProducerRecord<>(
            TopicNames.deadLetters(TopicNames.DELIVERIES),
            null,
            read.key(),
            read.value(),
            read.headers());
    record.headers().add(HeaderNames.REASON, reason.getBytes(UTF_8));
    pump.send(record, durable);
  }

  private void toAll(
      Collection<Inbox> inboxes, BareJid key, Payload payload, Origin origin, Runnable durable) {
    if (inboxes.isEmpty()) {
      durable.run();
      return;
    }
    var each = afterAll(inboxes.size(), durable);
    for (var inbox : inboxes) {
      put(inbox, key, payload, origin, each);
    }
  }

  private void put(Inbox inbox, BareJid key, Payload payload, Origin origin, Runnable durable) {
    send(inbox.topic(), null, new Envelope(key, payload, origin, null, null).encode(), durable);
  }

  private static Runnable afterAll(int count, Runnable then) {
    if (count == 1) {
      return then;
    }
    var left = new AtomicInteger(count);
    return () -> {
      if (left.decrementAndGet() == 0) {
        then.run();
      }
    };
  }

  private void send(String topic, @Nullable Integer partition, RawRecord raw, Runnable durable) {
    pump.send(KafkaRecords.of(topic, partition, raw), durable);
  }
}
