package chat.parlance.standalone.direct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.Pushed;
import chat.parlance.standalone.Loopback;
import chat.parlance.standalone.broker.BrokerSettings;
import chat.parlance.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.WakeupException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// What a record is must not depend on the way that it takes.
class DirectTransportIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final int PARTITIONS = 3;

  @TempDir static Path directory;

  private static EmbeddedBroker broker;
  private static KafkaClients network;
  private static KafkaClients direct;

  private String topic;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(new BrokerSettings(directory, Loopback.port(0), 0));
    var properties = LogProperties.of(broker.bootstrapServers());
    network = new KafkaClients(properties);
    direct =
        new KafkaClients(
            properties,
            new DirectTransport(CompletableFuture.completedFuture(broker.log()), false));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @BeforeEach
  void makeTopic(TestInfo test) throws Exception {
    topic = test.getTestMethod().orElseThrow().getName();
    try (var admin = network.admin("test")) {
      var made = new NewTopic(topic, PARTITIONS, (short) 1);
      made.configs(Map.of("max.message.bytes", "100000"));
      admin.createTopics(List.of(made)).all().get(30, TimeUnit.SECONDS);
    }
  }

  @Nested
  class GivenBothWaysToWrite {

    @Test
    void whenKeysAreTheSame_thenPartitionsAre() throws Exception {
      try (var near = direct.producer("near");
          var far = network.producer("far")) {
        for (int i = 0; i < 50; i++) {
          var key = bytes("account-" + i + "@localhost");

          int chosen = near.send(new ProducerRecord<>(topic, key, bytes("x"))).get().partition();

          assertThat(chosen)
              .isEqualTo(far.send(new ProducerRecord<>(topic, key, bytes("x"))).get().partition());
        }
      }
    }

    @Test
    void whenRecordsAreRead_thenTheyAreTheSame() throws Exception {
      try (var near = direct.producer("near");
          var far = network.producer("far")) {
        near.send(full(1)).get();
        far.send(full(2)).get();
        near.send(new ProducerRecord<>(topic, 1, 77L, null, (byte[]) null)).get();

        var nearly = read(follower(direct, "group-near"), 3);
        var farther = read(network.reader("reader"), 3);

        assertThat(nearly)
            .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
                "leaderEpoch", "deliveryCount")
            .containsExactlyElementsOf(farther);
      }
    }

    @Test
    void whenAFollowerIsThereBefore_thenItReadsTheSame() throws Exception {
      try (var near = direct.producer("near");
          var far = network.producer("far");
          var waiting = follower(direct, "group-before")) {
        assertThat(waiting.poll(SHORT)).isEmpty();
        for (int i = 0; i < 20; i++) {
          near.send(full(i)).get();
          far.send(full(i)).get();
        }
        near.send(new ProducerRecord<>(topic, 1, 77L, null, (byte[]) null)).get();

        var handed = poll(waiting, 41);

        assertThat(handed)
            .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
                "leaderEpoch", "deliveryCount")
            .containsExactlyElementsOf(read(network.reader("reader"), 41));
      }
    }

    private ProducerRecord<byte[], byte[]> full(int number) {
      var record = new ProducerRecord<>(topic, 1, 42L, bytes("key"), bytes("value " + number));
      record.headers().add("from", bytes("a")).add("empty", new byte[0]).add("none", null);
      return record;
    }
  }

  @Nested
  class GivenMuchToWrite {

    @Test
    void whenAllIsConfirmed_thenItIsThereOnceAndInOrder() throws Exception {
      int count = 20_000;
      var confirmed = new ArrayList<Integer>();
      try (var producer = direct.pushedProducer("much")) {
        for (int i = 0; i < count; i++) {
          int number = i;
          var _ =
              producer.send(
                  new ProducerRecord<>(topic, 0, null, bytes("value " + i)),
                  (_, failure) -> confirmed.add(failure == null ? number : -1));
        }
      }

      var values = values(read(follower(direct, "much"), count));

      assertThat(values).isEqualTo(IntStream.range(0, count).mapToObj(i -> "value " + i).toList());
      assertThat(confirmed).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void whenOneIsTooLarge_thenItIsRefusedAndOthersAreNot() throws Exception {
      try (var producer = direct.producer("large")) {
        var before = producer.send(new ProducerRecord<>(topic, 0, null, bytes("before")));
        var large = producer.send(new ProducerRecord<>(topic, 0, null, new byte[200_000]));
        var after = producer.send(new ProducerRecord<>(topic, 0, null, bytes("after")));

        assertThat(before.get().offset()).isZero();
        assertThatThrownBy(large::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(RecordTooLargeException.class);
        assertThat(after.get().offset()).isEqualTo(1);
      }
    }

    @Test
    void whenTheBrokerFindsOneInvalid_thenItSaysWhy() {
      long inAWeek = System.currentTimeMillis() + Duration.ofDays(7).toMillis();
      try (var producer = direct.producer("invalid")) {
        var early = producer.send(new ProducerRecord<>(topic, 0, inAWeek, null, bytes("x")));

        assertThatThrownBy(early::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(InvalidTimestampException.class);
      }
    }

    @Test
    void whenClosed_thenEachIsConfirmedOrFailed() throws Exception {
      var ends = new ArrayList<Boolean>();
      var producer = direct.pushedProducer("closed");
      for (int i = 0; i < 5_000; i++) {
        var _ =
            producer.send(
                new ProducerRecord<>(topic, 0, null, bytes("x")),
                (_, failure) -> ends.add(failure == null));
      }

      producer.close(Duration.ZERO);

      assertThat(ends).hasSize(5_000);
      long written = ends.stream().filter(end -> end).count();
      assertThat(values(read(follower(direct, "closed"), (int) written))).hasSize((int) written);
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, bytes("late"))))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenClosedFromACallback_thenTheRestFails() {
      var ends = new ArrayList<@Nullable Exception>();
      var producer = direct.pushedProducer("from-within");
      var _ =
          producer.send(
              new ProducerRecord<>(topic, 0, null, new byte[200_000]),
              (_, _) -> producer.close(Duration.ZERO));
      var _ =
          producer.send(
              new ProducerRecord<>(topic, 0, null, bytes("x")), (_, failure) -> ends.add(failure));

      Pushed.push(producer);

      assertThat(ends).hasSize(1).hasOnlyElementsOfType(KafkaException.class);
    }

    @Test
    void whenWhoHearsThrows_thenOthersHearAllTheSame() {
      var heard = new ArrayList<Long>();
      try (var producer = direct.pushedProducer("throws")) {
        var _ =
            producer.send(
                new ProducerRecord<>(topic, 0, null, bytes("x")),
                (_, _) -> {
                  throw new IllegalStateException("a mistake");
                });
        var _ =
            producer.send(
                new ProducerRecord<>(topic, 0, null, bytes("y")),
                (written, _) -> heard.add(written.offset()));

        Pushed.push(producer);

        assertThat(heard).containsExactly(1L);
      }
    }

    @Test
    void whenItIsNotPushed_thenNothingIsWritten() {
      var heard = new ArrayList<Long>();
      try (var producer = direct.pushedProducer("waits")) {
        var _ =
            producer.send(
                new ProducerRecord<>(topic, 0, null, bytes("x")),
                (written, _) -> heard.add(written.offset()));
        assertThat(heard).isEmpty();

        Pushed.push(producer);

        assertThat(heard).containsExactly(0L);
      }
    }
  }

  @Nested
  class GivenAnAttempt {

    private final List<Long> heard = new ArrayList<>();

    private Pushed give(Producer<byte[], byte[]> producer, int count) {
      for (int i = 0; i < count; i++) {
        var _ =
            producer.send(
                new ProducerRecord<>(topic, 0, null, bytes("value " + i)),
                (written, _) -> heard.add(written.offset()));
      }
      return (Pushed) producer;
    }

    @Test
    void whenItIsLittle_thenItIsWritten() {
      try (var producer = direct.pushedProducer("attempt")) {
        var pushed = give(producer, 3);

        assertThat(pushed.tryPush()).isTrue();
        assertThat(heard).containsExactly(0L, 1L, 2L);
      }
    }

    @Test
    void whenItIsMuch_thenTheRestIsLeft() {
      try (var producer = direct.pushedProducer("attempt")) {
        var pushed = give(producer, 10_000);

        assertThat(pushed.tryPush()).isFalse();
        assertThat(heard).isNotEmpty().hasSizeLessThan(10_000);

        pushed.push();
        assertThat(heard).isEqualTo(LongStream.range(0, 10_000).boxed().toList());
      }
    }

    @Test
    void whenTheDiskIsWaitedFor_thenAllIsLeft() {
      var log = CompletableFuture.completedFuture(broker.log());
      var patient =
          new KafkaClients(
              LogProperties.of(broker.bootstrapServers()), new DirectTransport(log, true));
      try (var producer = patient.pushedProducer("attempt")) {
        var pushed = give(producer, 1);

        assertThat(pushed.tryPush()).isFalse();
        assertThat(heard).isEmpty();

        pushed.push();
        assertThat(heard).containsExactly(0L);
      }
    }
  }

  @Nested
  class GivenFollowers {

    @Test
    void whenOneLeaves_thenTheOtherGoesOnFromItsPlaces() throws Exception {
      try (var producer = direct.producer("shared")) {
        var first = direct.groupConsumer("shared", "1");
        first.subscribe(List.of(topic), new FromThePlace(first));
        var second = network.groupConsumer("shared", "2");
        second.subscribe(List.of(topic), new FromThePlace(second));
        await(() -> {
          first.poll(SHORT);
          second.poll(SHORT);
          return first.assignment().size() + second.assignment().size() == PARTITIONS
              && !first.assignment().isEmpty()
              && !second.assignment().isEmpty();
        });
        int mine = first.assignment().iterator().next().partition();
        producer.send(new ProducerRecord<>(topic, mine, null, bytes("committed"))).get();
        producer.send(new ProducerRecord<>(topic, mine, null, bytes("left"))).get();
        var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        await(() -> {
          first.poll(SHORT).forEach(read::add);
          return read.size() == 2;
        });
        var partition = new TopicPartition(topic, mine);

        first.commitSync(Map.of(partition, new OffsetAndMetadata(1)));
        first.close();

        var taken = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        await(() -> {
          second.poll(SHORT).forEach(taken::add);
          return second.assignment().size() == PARTITIONS && !taken.isEmpty();
        });
        second.close();
        assertThat(values(read)).containsExactly("committed", "left");
        assertThat(values(taken)).containsExactly("left");
      }
    }

    @Test
    void whenRecordsComeWhileItWaits_thenItIsWoken() throws Exception {
      try (var producer = direct.producer("woken");
          var follower = follower(direct, "woken")) {
        assertThat(follower.poll(SHORT)).isEmpty();
        var found =
            CompletableFuture.supplyAsync(() -> follower.poll(Duration.ofMinutes(1)).count());

        producer.send(new ProducerRecord<>(topic, 2, null, bytes("x"))).get();

        assertThat(found.get(20, TimeUnit.SECONDS)).isEqualTo(1);
      }
    }

    @Test
    void whenItIsWokenUp_thenItSaysSo() {
      try (var follower = follower(direct, "woken-up")) {
        var waiting = CompletableFuture.runAsync(() -> follower.poll(Duration.ofMinutes(1)));

        follower.wakeup();

        assertThat(waiting)
            .failsWithin(LIMIT)
            .withThrowableOfType(ExecutionException.class)
            .withCauseInstanceOf(WakeupException.class);
      }
    }

    @Test
    void whenSeveralWriteAndItReads_thenItReadsEachOnceAndInOrder() throws Exception {
      int writers = 3;
      int count = 2_000;
      try (var follower = follower(direct, "several")) {
        assertThat(follower.poll(SHORT)).isEmpty();
        for (int writer = 0; writer < writers; writer++) {
          String name = "writer " + writer + " ";
          Thread.ofPlatform().start(() -> write(name, count));
        }

        var read = poll(follower, writers * count);

        assertThat(read).extracting(ConsumerRecord::offset).isSorted().doesNotHaveDuplicates();
        for (int writer = 0; writer < writers; writer++) {
          String name = "writer " + writer + " ";
          assertThat(values(read))
              .filteredOn(value -> value.startsWith(name))
              .isEqualTo(IntStream.range(0, count).mapToObj(i -> name + i).toList());
        }
      }
    }

    private void write(String name, int count) {
      try (var producer = direct.producer("several")) {
        for (int i = 0; i < count; i++) {
          var _ = producer.send(new ProducerRecord<>(topic, 0, null, bytes(name + i)));
        }
      }
    }

    @Test
    void whenAPartitionIsPaused_thenOnlyOthersAreRead() throws Exception {
      try (var producer = direct.producer("paused");
          var follower = follower(direct, "paused")) {
        var paused = new TopicPartition(topic, 0);
        producer.send(new ProducerRecord<>(topic, 0, null, bytes("paused"))).get();
        producer.send(new ProducerRecord<>(topic, 1, null, bytes("read"))).get();

        follower.pause(List.of(paused));

        assertThat(values(follower.poll(SHORT))).containsExactly("read");
        assertThat(follower.paused()).containsExactly(paused);
        assertThat(follower.currentLag(paused)).hasValue(1);
        follower.resume(List.of(paused));
        assertThat(values(follower.poll(SHORT))).containsExactly("paused");
        assertThat(follower.currentLag(paused)).hasValue(0);
      }
    }

    @Test
    void whenThePlaceIsOutsideTheLog_thenItSaysSo() throws Exception {
      try (var producer = direct.producer("outside");
          var follower = follower(direct, "outside");
          var admin = network.admin("outside")) {
        var partition = new TopicPartition(topic, 0);
        for (int i = 0; i < 3; i++) {
          producer.send(new ProducerRecord<>(topic, 0, null, bytes("x"))).get();
        }
        admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(2))).all().get();

        follower.seek(partition, 1);

        assertThatThrownBy(() -> follower.poll(SHORT))
            .isInstanceOf(OffsetOutOfRangeException.class);
      }
    }
  }

  private static final class FromThePlace implements ConsumerRebalanceListener {

    private final Consumer<byte[], byte[]> consumer;

    FromThePlace(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
      var places = consumer.committed(Set.copyOf(added));
      added.forEach(partition -> {
        var place = places.get(partition);
        consumer.seek(partition, place == null ? 0 : place.offset());
      });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {}
  }

  private Consumer<byte[], byte[]> follower(KafkaClients clients, String group) {
    return follow(clients.groupConsumer(group, "test"));
  }

  private Consumer<byte[], byte[]> follow(Consumer<byte[], byte[]> consumer) {
    var all = IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(topic, i)).toList();
    consumer.assign(all);
    all.forEach(partition -> consumer.seek(partition, 0));
    return consumer;
  }

  private List<ConsumerRecord<byte[], byte[]>> read(Consumer<byte[], byte[]> consumer, int count)
      throws Exception {
    try (consumer) {
      return poll(follow(consumer), count);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> poll(
      Consumer<byte[], byte[]> consumer, int count) {
    var read = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    await(() -> {
      consumer.poll(SHORT).forEach(read::add);
      return read.size() >= count;
    });
    return read;
  }

  private static List<String> values(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    var values = new ArrayList<String>();
    records.forEach(record -> values.add(new String(record.value(), UTF_8)));
    return values;
  }

  private static void await(BooleanSupplier done) {
    Awaitility.await()
        .atMost(LIMIT)
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(1))
        .until(done::getAsBoolean);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
