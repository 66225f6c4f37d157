package chat.parlance.log.broker.introduction;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogUnavailableException;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.TopicScan;
import chat.parlance.log.envelope.HeaderNames;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.ManifestCodec;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a service known to gateways, which tell it of accounts from then on. To one that is new it
/// passes on what became of accounts before, and then what gateways write that don't know it yet.
///
/// It may fail or be killed anywhere and is then run again; what it passes on twice is harmless, as
/// account events are, and so are two processes that run it at once.
public final class Introduction {

  private static final Logger log = LoggerFactory.getLogger(Introduction.class);
  private static final long PUBLISH_LIMIT_SECONDS = 30;

  private final Manifest manifest;
  private final KafkaClients clients;
  private final Duration overlap;

  /// @param overlap how long until all gateways know what was declared
  public Introduction(Manifest manifest, KafkaClients clients, Duration overlap) {
    this.manifest = manifest;
    this.clients = clients;
    this.overlap = overlap;
  }

  /// Returns when nothing can be missed any more.
  ///
  /// @param declared run as soon as gateways can know the service
  /// @throws LogUnavailableException or [org.apache.kafka.common.KafkaException] if the log can't
  ///   be asked
  public void run(Runnable declared) {
    var name = manifest.inbox() + "-introduction";
    try (var open = new ReaderAndWriter(clients.reader(name), clients.producer(name))) {
      var standing = standing(open.reader());
      if (!(standing instanceof Standing.Known)) {
        introduce(open, standing, declared);
      }
      declare(open.writer(), new Standing.Known());
    }
    declared.run();
  }

  private Standing standing(Consumer<byte[], byte[]> reader) {
    if (!Standing.followsAccounts(manifest)) {
      return new Standing.Known();
    }
    var last = new AtomicReference<@Nullable ConsumerRecord<byte[], byte[]>>();
    var partitions = TopicScan.partitions(reader, TopicNames.SERVICES);
    TopicScan.toTheEnd(
        reader,
        partitions,
        record -> {
          if (isOf(manifest.inbox(), record)) {
            last.set(record);
          }
        });
    return Standing.of(last.get());
  }

  private void introduce(ReaderAndWriter open, Standing standing, Runnable declared) {
    var accounts = new AccountPass(manifest.inbox(), open);
    if (standing instanceof Standing.Introducing(var place)) {
      accounts.skipTo(place);
    } else {
      accounts.all();
    }
    declare(open.writer(), new Standing.Introducing(accounts.place()));
    declared.run();
    accounts.missedFor(overlap);
    log.atInfo()
        .addKeyValue("inbox", manifest.inbox())
        .addKeyValue("accountEvents", accounts.passed())
        .log("service_introduced");
  }

  private static boolean isOf(Inbox inbox, ConsumerRecord<byte[], byte[]> record) {
    return record.key() != null && inbox.name().equals(new String(record.key(), UTF_8));
  }

  private void declare(Producer<byte[], byte[]> writer, Standing standing) {
    byte[] key = manifest.inbox().name().getBytes(UTF_8);
    byte[] value = ManifestCodec.write(manifest).getBytes(UTF_8);
    var record = new ProducerRecord<>(TopicNames.SERVICES, key, value);
    if (standing instanceof Standing.Introducing(var place)) {
      record.headers().add(HeaderNames.INTRODUCING, Long.toString(place).getBytes(UTF_8));
    }
    try {
      writer.send(record).get(PUBLISH_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LogUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException(e);
    }
  }
}
