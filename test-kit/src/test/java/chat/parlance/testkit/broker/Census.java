package chat.parlance.testkit.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Erasure;
import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.ServiceRuntime;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.AccountRecord;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// Writes what becomes of accounts, and reads what a service hears of it.
final class Census {

  private final LogRig rig;
  private final KafkaClients clients;

  Census(LogRig rig) {
    this.rig = rig;
    this.clients = new KafkaClients(rig.properties);
  }

  /// A service that follows accounts.
  ServiceRuntime service() {
    return ServiceRuntime.builder(rig.inbox, List.of(Erasure.of(Tally.COUNT)))
        .properties(rig.properties)
        .start();
  }

  /// Of no other test.
  private BareJid jid(String name) {
    return BareJid.of(name + "-" + rig.inbox + "@localhost");
  }

  /// Writes it to the topic of all accounts.
  ///
  /// @param told the inboxes that the gateway that writes it knows
  void happened(String name, AccountEvent.Kind kind, Inbox... told) {
    var event = new AccountEvent(jid(name), kind);
    var record = AccountRecord.encode(event, List.of(told));
    rig.write(KafkaRecords.of(TopicNames.ACCOUNTS, null, record));
    rig.flush();
  }

  void forgotten(String name) {
    byte[] key = jid(name).toString().getBytes(UTF_8);
    rig.write(new ProducerRecord<>(TopicNames.ACCOUNTS, key, null));
    rig.flush();
  }

  /// What is in the inbox about an account.
  List<AccountEvent.Kind> heard(String name) {
    return all(rig.inbox.topic()).stream()
        .map(Census::event)
        .filter(event -> event.account().equals(jid(name)))
        .map(AccountEvent::kind)
        .toList();
  }

  /// How often the service said what it takes.
  long declarations() {
    return all(TopicNames.SERVICES).stream()
        .filter(record -> new String(record.key(), UTF_8).equals(rig.inbox.name()))
        .count();
  }

  private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var reader = clients.hastyReader("census")) {
      var partitions =
          reader.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      var ends = reader.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
        reader.poll(Duration.ofMillis(50)).forEach(records::add);
      }
    }
    return records;
  }

  private static AccountEvent event(ConsumerRecord<byte[], byte[]> record) {
    try {
      return (AccountEvent) KafkaRecords.envelope(record).payload();
    } catch (BadRecordException e) {
      throw new AssertionError(e);
    }
  }
}
