package chat.parlance.log.broker.introduction;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.LogUnavailableException;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.TopicScan;
import chat.parlance.log.envelope.AccountRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Passes on, from the topic of all accounts into an inbox, what became of them; in order, so that
/// the last of an account's events is its last there too.
final class AccountPass {

  private static final TopicPartition ACCOUNTS = new TopicPartition(TopicNames.ACCOUNTS, 0);
  private static final Duration WAIT = Duration.ofMillis(500);

  private final Inbox inbox;
  private final Consumer<byte[], byte[]> reader;
  private final Producer<byte[], byte[]> writer;
  private final AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
  private int passed;

  AccountPass(Inbox inbox, ReaderAndWriter clients) {
    this.inbox = inbox;
    this.reader = clients.reader();
    this.writer = clients.writer();
  }

  /// Passes on all that there is.
  void all() {
    TopicScan.toTheEnd(reader, List.of(ACCOUNTS), this::pass);
    confirm();
  }

  /// Passes on nothing that is before a place.
  void skipTo(long place) {
    reader.assign(List.of(ACCOUNTS));
    reader.seek(ACCOUNTS, place);
  }

  /// Up to where everything is passed on.
  long place() {
    return reader.position(ACCOUNTS);
  }

  /// Goes on with what comes and gateways didn't put into the inbox: for some time, and until there
  /// is no more of it.
  void missedFor(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    boolean quiet = false;
    while (!quiet || System.nanoTime() - end < 0) {
      int before = passed;
      reader.poll(WAIT).forEach(this::passMissed);
      confirm();
      quiet = passed == before;
    }
  }

  int passed() {
    return passed;
  }

  /// One that gateways put there themselves would come late: a deletion after the next account of
  /// that name began.
  private void passMissed(ConsumerRecord<byte[], byte[]> record) {
    if (!AccountRecord.isIn(inbox, KafkaRecords.headers(record))) {
      pass(record);
    }
  }

  /// Without a value it only makes the topic forget the address: the deletion came before it.
  private void pass(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null) {
      var _ =
          writer.send(
              new ProducerRecord<>(
                  inbox.topic(), null, record.key(), record.value(), record.headers()),
              (_, failure) -> refused.compareAndSet(null, failure));
      passed++;
    }
  }

  private void confirm() {
    writer.flush();
    var failure = refused.getAndSet(null);
    if (failure != null) {
      throw new LogUnavailableException(failure);
    }
  }
}
