package chat.parlance.log.broker.introduction;

import java.time.Duration;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/// Kafka's clients of an introduction. They end in order on a thread that was interrupted too, of
/// which they would complain as of a fault; but they don't wait for a log that is away.
record ReaderAndWriter(Consumer<byte[], byte[]> reader, Producer<byte[], byte[]> writer)
    implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(1);

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      writer.close(LIMIT);
      reader.close(CloseOptions.timeout(LIMIT));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
