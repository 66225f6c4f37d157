package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.ManifestCodec;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Follows what concerns all gateways: what services declare, and who has which slot.
final class EdgeFollower implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EdgeFollower.class);
  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final int slot;
  private final java.util.function.Consumer<Manifest> manifests;
  private final IntConsumer epochs;
  private final Thread thread = Thread.ofPlatform().name("gateway-follower").unstarted(this::run);

  /// @param manifests given what a service declares
  /// @param epochs given every epoch that this slot has had
  EdgeFollower(
      KafkaClients clients,
      int slot,
      java.util.function.Consumer<Manifest> manifests,
      IntConsumer epochs) {
    this.consumer = clients.reader("gateway-follower-" + slot);
    this.slot = slot;
    this.manifests = manifests;
    this.epochs = epochs;
  }

  /// Reads what there is, then goes on in its own thread.
  void start() {
    var partitions =
        Stream.of(TopicNames.SERVICES, TopicNames.GATEWAYS)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    TopicScan.toTheEnd(consumer, List.copyOf(partitions), this::take);
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        consumer.poll(WAIT).forEach(this::take);
      }
    } catch (WakeupException closing) {
      consumer.close();
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      if (record.topic().equals(TopicNames.SERVICES)) {
        declare(ManifestCodec.read(new String(record.value(), UTF_8)));
      } else {
        beat(EdgeJson.heartbeat(record.value()));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      log.atWarn().addKeyValue("topic", record.topic()).setCause(e).log("announcement_failed");
    }
  }

  /// An inbox that doesn't exist would hold up everything that is sent.
  private void declare(Manifest manifest) {
    if (exists(manifest.inbox())) {
      manifests.accept(manifest);
    } else {
      log.atError().addKeyValue("inbox", manifest.inbox().name()).log("inbox_missing_failed");
    }
  }

  private boolean exists(Inbox inbox) {
    var partitions = consumer.partitionsFor(inbox.topic());
    return partitions != null && !partitions.isEmpty();
  }

  private void beat(Heartbeat heartbeat) {
    if (heartbeat.slot() == slot) {
      epochs.accept(heartbeat.epoch());
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    if (thread.getState() == Thread.State.NEW) {
      consumer.close(); // it never came so far
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
