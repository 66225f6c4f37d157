package chat.parlance.gateway.broker.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.log.broker.Pushed;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordPumpTest {

  private final List<MockProducer<byte[], byte[]>> producers = new CopyOnWriteArrayList<>();
  private final UnderWayBudget budget = new UnderWayBudget(4_200);
  private final RecordPump pump =
      new RecordPump(this::producer, budget, Duration.ofMillis(1), () -> null);
  private final List<Integer> durable = new CopyOnWriteArrayList<>();

  private final AtomicBoolean isLoop = new AtomicBoolean();

  private int refusals;

  private Producer<byte[], byte[]> producer() {
    if (!producers.isEmpty() && refusals-- > 0) {
      throw new KafkaException("No resolvable bootstrap urls given in bootstrap servers");
    }
    var producer =
        new MockProducer<>(
            false,
            new RoundRobinPartitioner(),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producers.add(producer);
    return producer;
  }

  @AfterEach
  void close() {
    producers.forEach(MockProducer::close);
    pump.close();
  }

  private void send(int number) {
    var value = Integer.toString(number).getBytes(UTF_8);
    pump.send(new ProducerRecord<>("topic", value), () -> durable.add(number));
  }

  private List<Integer> sentBy(int producer) {
    return producers.get(producer).history().stream()
        .map(record -> Integer.valueOf(new String(record.value(), UTF_8)))
        .toList();
  }

  private void awaitSent(int producer, int count) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> producers.size() > producer && sentBy(producer).size() == count);
  }

  private static List<Integer> upTo(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Nested
  class GivenAProducerThatConfirms {

    @Test
    void whenSent_thenInOrderAndDurableAfterTheConfirmation() {
      upTo(100).forEach(RecordPumpTest.this::send);
      awaitSent(0, 100);
      assertThat(durable).isEmpty();

      producers.getFirst().completeNext();

      assertThat(sentBy(0)).isEqualTo(upTo(100));
      assertThat(durable).containsExactly(0);
    }

    @Test
    void whenMuchIsUnderWay_thenFullUntilHalfIsGone() {
      upTo(10).forEach(RecordPumpTest.this::send);
      assertThat(pump.isFull()).isFalse();
      upTo(2).forEach(RecordPumpTest.this::send);
      assertThat(pump.isFull()).isTrue();
      awaitSent(0, 12);

      for (int i = 0; i < 6; i++) {
        producers.getFirst().completeNext();
      }
      assertThat(pump.isFull()).isTrue();

      producers.getFirst().completeNext();
      assertThat(pump.isFull()).isFalse();
    }

    @Test
    void whenARecordIsTooLarge_thenItIsRefusedAndTheOthersGoOn() {
      List<String> refused = new CopyOnWriteArrayList<>();
      pump.send(
          new ProducerRecord<>("topic", "0".getBytes(UTF_8)),
          () -> durable.add(0),
          () -> refused.add("0"));
      send(1);
      awaitSent(0, 2);

      producers.getFirst().errorNext(new RecordTooLargeException());
      producers.getFirst().completeNext();

      assertThat(refused).containsExactly("0");
      assertThat(durable).containsExactly(1);
      assertThat(budget.bytes()).isZero();
      assertThat(producers).hasSize(1);
    }
  }

  @Nested
  class GivenAProducerThatFails {

    @Test
    void whenOneFails_thenAnotherSendsAllThatIsUnconfirmedInOrder() {
      upTo(6).forEach(RecordPumpTest.this::send);
      awaitSent(0, 6);
      producers.getFirst().completeNext();

      producers.getFirst().errorNext(new OutOfOrderSequenceException("lost its place"));
      while (producers.getFirst().errorNext(new IllegalStateException("aborted"))) {
        // as a closed producer does with all that it still has
      }
      send(6);
      awaitSent(1, 6);

      assertThat(sentBy(1)).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(durable).containsExactly(0);
      while (producers.get(1).completeNext()) {
        // confirms all
      }
      assertThat(durable).isEqualTo(upTo(7));
    }

    @Test
    void whenNoOtherCanBeMadeAtFirst_thenItIsTriedAgain() {
      refusals = 2;
      send(0);
      awaitSent(0, 1);

      producers.getFirst().errorNext(new OutOfOrderSequenceException("lost its place"));
      send(1);

      awaitSent(1, 2);
      assertThat(refusals).isNegative();
    }
  }

  @Nested
  class GivenALogInThisProcess {

    private final List<QuickProducer> quick = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final RecordPump near =
        new RecordPump(
            () -> {
              quick.add(new QuickProducer());
              return quick.getLast();
            },
            budget,
            Duration.ZERO,
            () -> isLoop.get() ? tasks::add : null);

    @AfterEach
    void close() {
      near.close();
    }

    private void sendNear(int number) {
      var value = Integer.toString(number).getBytes(UTF_8);
      near.send(new ProducerRecord<>("topic", value), () -> durable.add(number));
    }

    private void runTasks() {
      for (var task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
    }

    private void awaitDurable(int... numbers) {
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(durable).containsExactly(boxed(numbers)));
    }

    private Integer[] boxed(int... numbers) {
      return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }

    /// By a loop.
    private void sendByLoop(int... numbers) {
      isLoop.set(true);
      for (int number : numbers) {
        sendNear(number);
      }
      isLoop.set(false);
    }

    @Test
    void whenALoopBringsRecords_thenItSendsThemAsItsNextTask() {
      sendByLoop(0, 1);
      assertThat(tasks).hasSize(1);
      assertThat(durable).isEmpty();

      runTasks();

      assertThat(durable).containsExactly(0, 1);
      assertThat(quick.getFirst().threads).containsExactly(Thread.currentThread());
    }

    @Test
    void whenAnotherBringsThem_thenTheThreadSends() {
      sendNear(0);

      awaitDurable(0);

      assertThat(quick.getFirst().threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void whenMoreComesBeforeTheTaskHasRun_thenItKeepsItsOrder() {
      sendByLoop(0);
      sendNear(1);

      runTasks();

      assertThat(durable).containsExactly(0, 1);
    }

    @Test
    void whenItTakesLonger_thenTheThreadGoesOn() {
      quick.getFirst().busy = true;
      sendByLoop(0, 1);

      runTasks();

      awaitDurable(0, 1);
    }

    @Test
    void whenTheProducerFails_thenTheThreadMakesAnotherThatSendsAllInOrder() {
      quick.getFirst().failing = true;
      sendByLoop(0, 1, 2);

      runTasks();

      awaitDurable(0, 1, 2);
      assertThat(quick).hasSize(2);
    }

    @Test
    void whenTheLoopIsShuttingDown_thenTheThreadSends() {
      var refusing =
          new RecordPump(
              QuickProducer::new,
              budget,
              Duration.ZERO,
              () ->
                  _ -> {
                    throw new RejectedExecutionException();
                  });

      refusing.send(new ProducerRecord<>("topic", new byte[0]), () -> durable.add(7));

      awaitDurable(7);
      refusing.close();
    }

    @Test
    void whenClosedWhileALoopIsToSend_thenItIsSent() throws Exception {
      sendByLoop(0);
      var closing = CompletableFuture.runAsync(near::close);

      runTasks();

      closing.get(10, TimeUnit.SECONDS);
      assertThat(durable).containsExactly(0);
    }
  }

  /// Confirms what is pushed.
  private static final class QuickProducer extends MockProducer<byte[], byte[]> implements Pushed {

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean busy;
    private volatile boolean failing;

    QuickProducer() {
      super(
          false, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void push() {
      threads.add(Thread.currentThread());
      while (failing ? errorNext(new IllegalStateException("failing")) : completeNext()) {
        // one by one
      }
    }

    @Override
    public boolean tryPush() {
      if (!busy) {
        push();
      }
      return !busy;
    }
  }
}
