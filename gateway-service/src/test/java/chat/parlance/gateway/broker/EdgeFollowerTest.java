package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import chat.parlance.gateway.blocking.HostBlock;
import chat.parlance.gateway.broker.claim.Heartbeat;
import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.AccountRecord;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.ManifestCodec;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EdgeFollowerTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AwayConsumer consumer = new AwayConsumer();
  private final EdgeFollower follower =
      new EdgeFollower(AwayConsumer::new, consumer, new Listening());

  {
    follower.start();
  }

  @AfterEach
  void close() {
    follower.close();
  }

  private void publish(String topic, String key, byte[] value) {
    consumer.schedulePollTask(() ->
        consumer.addRecord(new ConsumerRecord<>(topic, 0, consumer.next(), bytes(key), value)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private void declare() {
    var manifest = new Manifest(Inbox.MESSAGING, List.of(Route.sessions()), Set.of(), "1");
    publish(TopicNames.SERVICES, "messaging", bytes(ManifestCodec.write(manifest)));
  }

  @Nested
  class GivenABrokerThatGoesAway {

    @Test
    void whenItCanNotBeRead_thenItIsReadAgain() {
      consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("away")));

      declare();

      await().atMost(LIMIT).until(() -> heard.contains("messaging"));
    }

    @Test
    void whenAnInboxCanNotBeLookedUp_thenItIsDeclaredLater() {
      consumer.lookUpsThatFail = 1;

      declare();

      await().atMost(LIMIT).until(() -> heard.contains("messaging"));
    }
  }

  @Nested
  class GivenARecordThatCanNotBeRead {

    @Test
    void whenOthersFollow_thenTheyAreTaken() {
      publish(TopicNames.GATEWAYS, "0", bytes("{"));
      publish(TopicNames.GATEWAYS, "x", null);
      publish(TopicNames.GATEWAYS, "2", null);
      publish(TopicNames.GATEWAYS, "1", EdgeJson.write(new Heartbeat(1, 7, "g")));

      await().atMost(LIMIT).until(() -> heard.equals(List.of("retired 2", "beat 1 7")));
    }
  }

  @Nested
  class GivenBlocks {

    @Test
    void whenTheyBeginAndEnd_thenThatIsHeard() {
      var since = Instant.parse("2026-11-25T12:00:00Z");
      var spam = FullJid.of("spam@example.com/a b");
      publish(TopicNames.BLOCKS, "juliet@example.com", bytes("{\"addresses\":[\"tybalt.net\"]}"));
      publish(TopicNames.BLOCKS, "juliet@example.com", null);
      publish(TopicNames.BLOCKS, "example.com " + spam, EdgeJson.write(new HostBlock(spam, since)));
      publish(TopicNames.BLOCKS, "example.com " + spam, null);

      await()
          .atMost(LIMIT)
          .until(() ->
              heard.equals(
                  List.of(
                      "juliet@example.com blocks [tybalt.net]",
                      "juliet@example.com blocks []",
                      "spam@example.com/a b since 2026-11-25T12:00:00Z",
                      "spam@example.com/a b since null")));
    }
  }

  @Nested
  class GivenAccounts {

    private void publish(AccountEvent.Kind kind) {
      var account = BareJid.of("juliet@example.com");
      var record = AccountRecord.encode(new AccountEvent(account, kind), List.of());
      consumer.schedulePollTask(() ->
          consumer.addRecord(
              new ConsumerRecord<>(
                  TopicNames.ACCOUNTS,
                  0,
                  consumer.next(),
                  0,
                  TimestampType.CREATE_TIME,
                  record.key().length,
                  record.value().length,
                  record.key(),
                  record.value(),
                  KafkaRecords.of(TopicNames.ACCOUNTS, 0, record).headers(),
                  Optional.empty())));
    }

    @Test
    void whenTheyMayNoLongerHaveSessions_thenThatIsHeard() {
      publish(AccountEvent.Kind.CREATED);
      publish(AccountEvent.Kind.DISABLED);
      publish(AccountEvent.Kind.ENABLED);
      publish(AccountEvent.Kind.DELETED);
      EdgeFollowerTest.this.publish(TopicNames.ACCOUNTS, "juliet@example.com", null);
      EdgeFollowerTest.this.publish(TopicNames.GATEWAYS, "2", null);

      await()
          .atMost(LIMIT)
          .until(() ->
              heard.equals(
                  List.of("juliet@example.com ended", "juliet@example.com ended", "retired 2")));
    }
  }

  private final class Listening implements EdgeFollower.Listener {
    @Override
    public void blocked(BareJid account, List<Jid> addresses) {
      heard.add(account + " blocks " + addresses);
    }

    @Override
    public void silenced(Jid jid, Instant since) {
      heard.add(jid + " since " + since);
    }

    @Override
    public void declared(Manifest manifest) {
      heard.add(manifest.inbox().name());
    }

    @Override
    public void beat(Heartbeat heartbeat, long atMillis) {
      heard.add("beat " + heartbeat.slot() + " " + heartbeat.epoch());
    }

    @Override
    public void ended(BareJid account) {
      heard.add(account + " ended");
    }

    @Override
    public void retired(int slot) {
      heard.add("retired " + slot);
    }
  }

  private static final class AwayConsumer extends MockConsumer<byte[], byte[]> {

    volatile int lookUpsThatFail;
    private long offset;

    AwayConsumer() {
      super("earliest");
      for (var topic :
          List.of(
              TopicNames.SERVICES, TopicNames.GATEWAYS, TopicNames.BLOCKS, TopicNames.ACCOUNTS)) {
        var partition = new TopicPartition(topic, 0);
        updateBeginningOffsets(Map.of(partition, 0L));
        updateEndOffsets(Map.of(partition, 0L));
      }
    }

    long next() {
      return offset++;
    }

    @Override
    public synchronized List<PartitionInfo> partitionsFor(String topic) {
      if (topic.equals(Inbox.MESSAGING.topic()) && lookUpsThatFail-- > 0) {
        throw new TimeoutException("no broker");
      }
      return List.of(new PartitionInfo(topic, 0, null, null, null));
    }
  }
}
