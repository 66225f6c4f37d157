package chat.parlance.log.broker;

import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/// How the records of a process get to the broker and from it. A process that has the broker in
/// itself may have a shorter way than the network.
public interface Transport {

  /// By the network, as Kafka's clients do.
  Transport NETWORK =
      new Transport() {

        @Override
        public Producer<byte[], byte[]> producer(Supplier<Producer<byte[], byte[]>> network) {
          return network.get();
        }

        @Override
        public Producer<byte[], byte[]> pushedProducer(Supplier<Producer<byte[], byte[]>> network) {
          return network.get();
        }

        @Override
        public Consumer<byte[], byte[]> follower(Consumer<byte[], byte[]> network) {
          return network;
        }
      };

  /// What writes records.
  ///
  /// @param network makes the one that Kafka's client is
  Producer<byte[], byte[]> producer(Supplier<Producer<byte[], byte[]>> network);

  /// What writes records of one thread, which calls [Pushed#push] after some of them.
  ///
  /// @param network makes the one that Kafka's client is
  Producer<byte[], byte[]> pushedProducer(Supplier<Producer<byte[], byte[]>> network);

  /// What follows partitions for as long as the process lives.
  ///
  /// @param network which is a member of a group and commits places, in either case
  Consumer<byte[], byte[]> follower(Consumer<byte[], byte[]> network);
}
