package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.gateway.audit.AuditRecord;
import chat.parlance.gateway.broker.producer.RecordPump;
import chat.parlance.gateway.broker.producer.UnderWayBudget;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.Route;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.HeaderNames;
import chat.parlance.log.routing.Manifest;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EdgeLogTest {

  private static final SessionAddress SESSION = new SessionAddress(2, 77);

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          false, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  private final RecordPump pump =
      new RecordPump(
          () -> producer, new UnderWayBudget(1_000_000), Duration.ofMillis(1), () -> null);
  private final EdgeRoutes routes = new EdgeRoutes();
  private final EdgeLog log = new EdgeLog(pump, routes);
  private final AtomicBoolean durable = new AtomicBoolean();

  @AfterEach
  void close() {
    producer.close();
    pump.close();
  }

  private void awaitSent(int count) {
    await().atMost(Duration.ofSeconds(10)).until(() -> producer.history().size() == count);
  }

  @Nested
  class GivenAStanzaThatTheLogRefuses {

    @Test
    void whenSent_thenItIsNotConfirmedAndItsStreamIsClosed() {
      var xml = "<message xmlns='jabber:client' to='romeo@example.com'/>";
      log.stanza(
          Inbox.MESSAGING,
          BareJid.of("romeo@example.com"),
          Stanza.ofTrusted(Element.ofTrusted(xml.getBytes(UTF_8))),
          SESSION,
          Origin.ofSession(SESSION, 1),
          () -> durable.set(true));
      awaitSent(1);

      producer.errorNext(new RecordTooLargeException());

      awaitSent(2);
      var close = producer.history().getLast();
      assertThat(close.topic()).isEqualTo(TopicNames.DELIVERIES);
      assertThat(close.partition()).isEqualTo(2);
      assertThat(new String(close.value(), UTF_8)).contains("close", "policy-violation");
      assertThat(durable).isFalse();
    }
  }

  @Nested
  class GivenARecordOfTheAudit {

    @Test
    void whenAppended_thenItIsJsonAndDoneOnceDurable() {
      var entry =
          new AuditRecord(
              "1", "2026-11-24T12:00:00Z", "a@b", "PUT /x", List.of("c@b"), "done", null);

      var appended = log.append(entry).toCompletableFuture();
      awaitSent(1);

      assertThat(appended).isNotDone();
      producer.completeNext();
      assertThat(appended).isDone();
      var record = producer.history().getFirst();
      assertThat(record.topic()).isEqualTo(TopicNames.AUDIT);
      assertThat(new String(record.value(), UTF_8))
          .contains("\"about\":[\"c@b\"]", "\"outcome\":\"done\"")
          .doesNotContain("why");
    }
  }

  @Nested
  class GivenAnAccountEvent {

    private final AccountEvent event =
        new AccountEvent(BareJid.of("romeo@example.com"), AccountEvent.Kind.CREATED);

    @Test
    void whenServicesAreNotKnownYet_thenItWaitsForThem() {
      var published = log.publish(event).toCompletableFuture();

      routes.declare(
          new Manifest(Inbox.PRESENCE, List.of(Route.accounts()), Set.of(), "1"), _ -> {});
      routes.allKnown();

      awaitSent(2);
      assertThat(producer.history())
          .extracting(ProducerRecord::topic)
          .containsExactly(TopicNames.ACCOUNTS, Inbox.PRESENCE.topic());
      var inboxes = producer.history().getFirst().headers().lastHeader(HeaderNames.INBOXES);
      assertThat(inboxes.value()).asString(UTF_8).isEqualTo("presence");
      assertThat(published).isNotDone();
    }
  }
}
