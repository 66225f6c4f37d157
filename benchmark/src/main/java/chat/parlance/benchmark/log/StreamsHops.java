package chat.parlance.benchmark.log;

import java.nio.ByteBuffer;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// Kafka Streams' Processor API, at least once, with one logged `put` to an in-memory store a
/// message.
final class StreamsHops implements Hops {

  private final KafkaStreams streams;

  StreamsHops(Topics topics) {
    var bytes = Serdes.ByteArray();
    var topology = new Topology();
    topology.addSource("inbox", bytes.deserializer(), bytes.deserializer(), Topics.INBOX);
    topology.addProcessor("hop", Hop::new, "inbox");
    topology.addStateStore(
        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("state"), bytes, bytes), "hop");
    topology.addSink(
        "deliveries", Topics.DELIVERIES, bytes.serializer(), bytes.serializer(), "hop");
    topology.addSink("archive", Topics.ARCHIVE, bytes.serializer(), bytes.serializer(), "hop");
    var properties = new Properties();
    properties.put("application.id", "bench-streams-" + System.nanoTime());
    properties.put("bootstrap.servers", topics.bootstrap());
    properties.put("linger.ms", topics.lingerMs());
    properties.put("auto.offset.reset", "latest");
    properties.put("commit.interval.ms", 500);
    this.streams = new KafkaStreams(topology, properties);
  }

  @Override
  public void start() throws InterruptedException {
    var running = new CountDownLatch(1);
    streams.setStateListener((now, before) -> {
      if (now == KafkaStreams.State.RUNNING) {
        running.countDown();
      }
    });
    streams.start();
    running.await();
  }

  @Override
  public void close() {
    streams.close();
  }

  private static final class Hop implements Processor<byte[], byte[], byte[], byte[]> {

    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable KeyValueStore<byte[], byte[]> state;

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
      this.context = context;
      this.state = context.getStateStore("state");
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
      var out = java.util.Objects.requireNonNull(context);
      java.util.Objects.requireNonNull(state)
          .put(message.key(), ByteBuffer.allocate(Long.BYTES).putLong(message.timestamp()).array());
      out.forward(message, "deliveries");
      out.forward(message, "archive");
      out.forward(message, "archive");
    }
  }
}
