package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.Pushed;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Writes what records cause, in order, and knows what isn't confirmed.
final class Writer implements AutoCloseable {

  private final Producer<byte[], byte[]> producer;
  private final UnderWay underWay;

  Writer(Producer<byte[], byte[]> producer, int limitBytes) {
    this.producer = producer;
    this.underWay = new UnderWay(limitBytes, this::abandon);
  }

  Flight begin() {
    return new Flight(underWay);
  }

  /// What becomes of it, the flight hears.
  @SuppressWarnings("FutureReturnValueIgnored")
  void send(ProducerRecord<byte[], byte[]> record, Flight flight) {
    byte[] key = record.key();
    byte[] value = record.value();
    flight.add();
    underWay.add((key == null ? 0 : key.length) + (value == null ? 0 : value.length));
    producer.send(record, flight);
  }

  /// Writes what was sent: to be called after some records, and before waiting for them.
  void push() {
    Pushed.push(producer);
  }

  boolean isFull() {
    return underWay.isFull();
  }

  void check() {
    underWay.check();
  }

  /// Lets everything go that isn't confirmed: it will be caused again.
  void abandon() {
    producer.close(Duration.ZERO);
  }

  @Override
  public void close() {
    abandon();
  }
}
