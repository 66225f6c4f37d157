package chat.parlance.standalone.direct;

import chat.parlance.log.broker.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/// The short way to a broker in this process.
///
/// @param log once the broker has started
public record DirectTransport(CompletableFuture<LocalLog> log) implements Transport {

  @Override
  public Producer<byte[], byte[]> producer(
      String clientId, Supplier<Producer<byte[], byte[]>> network) {
    return new DirectProducer(clientId, log);
  }

  @Override
  public Consumer<byte[], byte[]> follower(Consumer<byte[], byte[]> network) {
    return new DirectConsumer(network, log);
  }
}
