package chat.parlance.gateway.broker;

import static chat.parlance.gateway.broker.GatewayRig.LIMIT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chat.parlance.gateway.session.Session;
import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.Topics;
import chat.parlance.testkit.broker.EmbeddedBroker;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions on a real log: what a gateway leaves is taken over exactly.
class SlotIT {

  @TempDir private static Path directory;
  private static EmbeddedBroker broker;
  private static LogProperties log;

  private final BareJid account = BareJid.of("u" + UUID.randomUUID() + "@example.com");
  private final ClientOutlet outlet = new ClientOutlet();
  private final FakeService service = new FakeService(log);
  private GatewayRig gateway = new GatewayRig(log);

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(directory);
    log = LogProperties.of(broker.bootstrapServers());
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @AfterEach
  void close() {
    gateway.close();
    service.close();
    outlet.close();
  }

  private Session bind() {
    await().atMost(LIMIT).until(() -> !gateway.routes.table().sessionInboxes().isEmpty());
    return ClientOutlet.completed(gateway.sessions.bind(account, null, outlet));
  }

  private String enable(Session session) {
    var id = new String[1];
    outlet.onLoop(() -> id[0] = session.enable(true));
    return id[0];
  }

  private Stanza message(String id) {
    try {
      var xml = "<message xmlns='jabber:client' to='" + account + "' id='" + id + "'/>";
      return Stanza.of(Element.ofTrusted(xml.getBytes(UTF_8)));
    } catch (InvalidStanzaException e) {
      throw new AssertionError(e);
    }
  }

  @Nested
  class GivenAnAccountThatIsDisabled {

    @Test
    void whenAnyGatewaySaysSo_thenThisOneHears() {
      bind();

      var _ = gateway.edgeLog.publish(new AccountEvent(account, AccountEvent.Kind.DISABLED));

      await().atMost(LIMIT).until(() -> gateway.ended.contains(account));
    }
  }

  @Nested
  class GivenAManagedSession {

    private final Session session = bind();
    private final String id = enable(session);

    @Test
    void whenItsGatewayCrashes_thenAnotherGoesOnWhereItWas() {
      service.deliver(session.address());
      service.deliver(session.address());
      var third = service.deliver(session.address());
      await().atMost(LIMIT).until(() -> outlet.written.size() >= 3);
      outlet.onLoop(() -> session.acknowledged(1));
      outlet.onLoop(() -> session.received(message("a")));
      outlet.onLoop(session::ackRequested);
      await()
          .atMost(LIMIT)
          .until(() -> outlet.written.contains("<a xmlns='urn:xmpp:sm:3' h='1'/>"));
      gateway.crash();
      service.deliver(session.address(), 1);
      service.deliver(session.address(), 2);
      var fourth = service.deliver(session.address());
      outlet.written.clear();

      gateway = new GatewayRig(log);
      var resumed = ClientOutlet.completed(gateway.sessions.resume(account, id, 2, outlet));

      assertThat(resumed.address()).isEqualTo(session.address());
      await().atMost(LIMIT).until(() -> outlet.written.contains(fourth));
      assertThat(outlet.written)
          .first()
          .isEqualTo("<resumed xmlns='urn:xmpp:sm:3' previd='" + id + "' h='1'/>");
      assertThat(outlet.written.stream().filter(xml -> xml.startsWith("<message")))
          .containsExactly(third, fourth);
    }

    @Test
    void whenItEnds_thenWhatItNeverAcknowledgedIsHandedBackInOrder() {
      service.deliver(session.address());
      service.deliver(session.address());
      await().atMost(LIMIT).until(() -> outlet.written.size() >= 2);
      outlet.onLoop(session::end);
      await().atMost(LIMIT).until(() -> service.seen().contains("ENDED"));
      service.deliver(session.address());

      service.close(session.address());

      await().atMost(LIMIT).until(() -> service.seen().contains("GONE"));
      assertThat(service.seen())
          .containsSubsequence(
              "STARTED", "ENDED", "returned m1", "returned m2", "returned m3", "GONE");
      assertThat(service.deliver(session.address())).isNotNull();
      await().atMost(LIMIT).until(() -> service.seen().contains("returned m5"));
    }

    @Test
    void whenTheLogIsAway_thenNothingIsAcknowledgedAndAllGoesThroughAfterwards() {
      broker.stop();
      var ids = IntStream.range(0, 200).mapToObj(i -> "away" + i).toList();
      outlet.onLoop(() -> {
        ids.forEach(sent -> session.received(message(sent)));
        session.ackRequested();
      });
      assertThat(outlet.written).isEmpty();

      broker.start();

      await()
          .atMost(LIMIT)
          .until(() -> outlet.written.contains("<a xmlns='urn:xmpp:sm:3' h='200'/>"));
      await().atMost(LIMIT).until(() -> service.seen().contains("stanza away199"));
      assertThat(service.seen().stream().filter(seen -> seen.startsWith("stanza")))
          .containsExactlyElementsOf(ids.stream().map(sent -> "stanza " + sent).toList());
    }

    @Test
    void whenItsGatewayWasAwayForTooLong_thenItEndsInsteadOfWaiting() {
      gateway.crash();
      var later = Instant.now().plus(log.retention().origins());

      gateway = new GatewayRig(log, false, () -> later);

      await().atMost(LIMIT).until(() -> service.seen().contains("ENDED"));
      assertThat(gateway.sessions.count()).isZero();
    }

    @Test
    void whenItsSlotIsRetired_thenWhatItIsOwedIsHandedBackAndTheGatewayEnds() {
      service.deliver(session.address());
      await().atMost(LIMIT).until(() -> outlet.written.size() >= 1);
      gateway.crash();

      gateway = new GatewayRig(log, true, InstantSource.system());
      await().atMost(LIMIT).until(() -> service.seen().contains("ENDED"));
      assertThat(gateway.retired).isFalse();

      await()
          .atMost(LIMIT)
          .until(() -> {
            service.seen();
            service.closeEnded(); // of earlier tests too
            return gateway.retired.get();
          });
      await().atMost(LIMIT).until(() -> service.seen().contains("GONE"));
      assertThat(service.seen()).containsSubsequence("ENDED", "returned m1", "GONE");
    }

    @Test
    void whenItSends_thenInTheInbox() {
      outlet.onLoop(() -> session.received(message("x1")));
      outlet.onLoop(() -> session.received(message("x2")));

      await().atMost(LIMIT).until(() -> service.seen().contains("stanza x2"));
      assertThat(service.seen()).containsSubsequence("STARTED", "stanza x1", "stanza x2");
    }
  }

  @Nested
  class GivenAnotherGatewayInTheSlot {

    @Test
    void whenItHasANewerEpoch_thenThisOneStops() {
      try (var newer = new GatewayRig(log)) {
        await().atMost(LIMIT).untilTrue(gateway.lost);

        assertThat(newer.lost).isFalse();
      }
    }

    @Test
    void whenThisOneLostTheSlot_thenItRecordsNothingMore() {
      var session = bind();
      enable(session);
      service.deliver(session.address());
      await().atMost(LIMIT).until(() -> outlet.written.size() >= 1);
      try (var _ = new GatewayRig(log)) {
        await().atMost(LIMIT).untilTrue(gateway.lost);
        long before = service.checkpoints();

        outlet.onLoop(() -> session.acknowledged(1));
        gateway.close();

        assertThat(service.checkpoints()).isEqualTo(before);
      }
    }
  }

  @Nested
  class GivenAServiceThatIsAwaited {

    /// Nobody declared it in a test before.
    private final Inbox late = new Inbox("late" + Integer.toHexString(outlet.hashCode()));

    @BeforeEach
    void start() {
      try (var admin = new KafkaClients(log).admin("test")) {
        new Topics(log).ensure(admin, Set.of(late));
      }
      gateway.close();
      gateway = new GatewayRig(log, Set.of(Inbox.MESSAGING, late));
      await().atMost(LIMIT).until(() -> gateway.keeper.awaited().equals(late.name()));
    }

    @Test
    void whenItIsNotThere_thenNobodyIsServedUntilItIs() {
      var known = gateway.routes.known().toCompletableFuture();
      assertThat(known).isNotDone();
      assertThat(gateway.keeper.serves()).isFalse();

      service.declare(late, Route.accounts());

      await().atMost(LIMIT).until(gateway.keeper::serves);
      assertThat(known).isCompleted();
      assertThat(gateway.routes.table().accountInboxes()).containsExactly(late);
    }

    @Test
    void whenItWasThereOnce_thenALaterGatewayDoesNotWait() {
      service.declare(late, Route.sessions());
      gateway.close();

      gateway = new GatewayRig(log, Set.of(late));

      await().atMost(LIMIT).until(gateway.keeper::serves);
    }

    @Test
    void whenTheGatewayEnds_thenAtOnce() {
      assertTimeoutPreemptively(Duration.ofSeconds(3), () -> gateway.close());

      assertThat(gateway.routes.known().toCompletableFuture()).isNotDone();
    }
  }
}
