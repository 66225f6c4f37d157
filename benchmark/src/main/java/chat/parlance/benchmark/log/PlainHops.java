package chat.parlance.benchmark.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A consumer and a producer, and an offset commit every half second.
final class PlainHops implements Hops {

  private final Topics topics;
  private final CountDownLatch assigned = new CountDownLatch(1);
  private volatile boolean running = true;

  PlainHops(Topics topics) {
    this.topics = topics;
  }

  @Override
  public void start() throws InterruptedException {
    Thread.ofPlatform().start(this::run);
    assigned.await();
  }

  private void run() {
    try (var consumer = topics.consumer("bench-plain-" + System.nanoTime());
        var producer = topics.producer()) {
      consumer.subscribe(List.of(Topics.INBOX));
      long committed = System.nanoTime();
      while (running) {
        for (var message : consumer.poll(Duration.ofMillis(100))) {
          var _ = producer.send(new ProducerRecord<>(Topics.DELIVERIES, null, message.value()));
          var _ =
              producer.send(new ProducerRecord<>(Topics.ARCHIVE, message.key(), message.value()));
          var _ =
              producer.send(new ProducerRecord<>(Topics.ARCHIVE, message.key(), message.value()));
        }
        if (!consumer.assignment().isEmpty()) {
          assigned.countDown();
        }
        if (System.nanoTime() - committed > 500_000_000L) {
          consumer.commitAsync();
          committed = System.nanoTime();
        }
      }
    }
  }

  @Override
  public void close() {
    running = false;
  }
}
