package chat.parlance.gateway.broker.producer;

import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// A record on its way, and what is run when it is durable or will never be.
final class Outgoing {

  /// What a record costs beside its value: key, headers and bookkeeping, roughly.
  private static final int OVERHEAD_BYTES = 400;

  final ProducerRecord<byte[], byte[]> record;
  final Consumer<RecordMetadata> durable;
  final Runnable refused;

  /// Its place among all that were sent.
  long order;

  Outgoing(
      ProducerRecord<byte[], byte[]> record, Consumer<RecordMetadata> durable, Runnable refused) {
    this.record = record;
    this.durable = durable;
    this.refused = refused;
  }

  int bytes() {
    return OVERHEAD_BYTES + (record.value() == null ? 0 : record.value().length);
  }
}
