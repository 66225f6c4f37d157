package chat.parlance.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.parlance.gateway.delivery.CommitRing;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/// The sessions of one slot on a log and a clock of the test's, and what is done with them.
abstract class SessionFixture {

  static final BareJid JULIET = BareJid.of("juliet@example.com");
  static final SessionProperties PROPERTIES =
      new SessionProperties(
          Duration.ofMinutes(2),
          Duration.ofSeconds(60),
          3,
          Duration.ofSeconds(1),
          20,
          DataSize.ofMegabytes(1),
          3,
          8);

  final FakeLog log = new FakeLog();
  final FakeOutlet outlet = new FakeOutlet();
  long nowNanos = Long.MAX_VALUE; // it may run over, and begin anywhere
  CommitRing ring = new CommitRing(() -> nowNanos);
  Runnable whenSettled = () -> {};
  SlotSessions sessions = sessions(1);
  long nextOffset = 100;

  {
    sessions.caughtUp();
  }

  SlotSessions sessions(int epoch) {
    var numbers = new SlotNumbers(0);
    numbers.begin(epoch);
    return new SlotSessions(
        numbers,
        PROPERTIES,
        new SessionPorts(log, log, this::settled),
        () -> nowNanos,
        new SimpleMeterRegistry());
  }

  private void settled(long offset) {
    ring.settled(offset);
    whenSettled.run();
  }

  void pass(Duration time) {
    nowNanos += time.toNanos();
    sessions.sweep();
  }

  Session bind(String resource, FakeOutlet to) {
    return completed(sessions.bind(JULIET, resource, to), to);
  }

  static <T> T completed(CompletionStage<T> stage, FakeOutlet on) {
    on.run();
    assertThat(stage.toCompletableFuture()).isDone();
    return stage.toCompletableFuture().join();
  }

  static Throwable failure(CompletionStage<?> stage, FakeOutlet on) {
    on.run();
    var thrown = catchThrowable(() -> stage.toCompletableFuture().join());
    return thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown;
  }

  void deliver(Session session) {
    offer(session);
    outlet.run();
  }

  /// Gives them a delivery that isn't written before their loops run.
  void offer(Session... to) {
    long offset = nextOffset++;
    var xml = ("<message id='" + offset + "'/>").getBytes(UTF_8);
    var delivery = new Delivery(offset, xml, Delivery.NO_ANSWER, true, Set.of());
    ring.open(offset, to.length);
    var numbers = Stream.of(to).mapToLong(session -> session.address().number()).toArray();
    sessions.deliver(
        numbers,
        delivery,
        number -> {
          throw new AssertionError("unknown session " + number);
        });
  }

  static Stanza message(String attributes) {
    try {
      var xml = "<message xmlns='jabber:client' to='romeo@example.com' " + attributes + "/>";
      return Stanza.of(Element.ofTrusted(xml.getBytes(UTF_8)));
    } catch (InvalidStanzaException e) {
      throw new AssertionError(e);
    }
  }

  /// A gateway that has what was durable, and nothing else.
  void restart() {
    log.records.clear();
    ring = new CommitRing(() -> nowNanos);
    sessions = sessions(2);
    sessions.restore(Map.copyOf(log.checkpoints), true);
    sessions.caughtUp();
  }
}
