package chat.parlance.standalone.direct;

import chat.parlance.log.broker.Transport;
import chat.parlance.standalone.direct.DirectProducer.Pushing;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/// The short way to a broker in this process.
///
/// @param log once the broker has started
/// @param flushed whether it flushes what is appended to disk before that is confirmed
public record DirectTransport(CompletableFuture<LocalLog> log, boolean flushed)
    implements Transport {

  @Override
  public Producer<byte[], byte[]> producer(Supplier<Producer<byte[], byte[]>> network) {
    return new DirectProducer(log, Pushing.NONE);
  }

  @Override
  public Producer<byte[], byte[]> pushedProducer(Supplier<Producer<byte[], byte[]>> network) {
    return new DirectProducer(log, flushed ? Pushing.PATIENT : Pushing.QUICK);
  }

  @Override
  public Consumer<byte[], byte[]> follower(Consumer<byte[], byte[]> network) {
    return new DirectConsumer(network, log);
  }
}
