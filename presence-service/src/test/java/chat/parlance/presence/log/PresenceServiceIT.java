package chat.parlance.presence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.ServiceRuntime;
import chat.parlance.log.fact.InMemoryFactStore;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.verona.Handlers;
import chat.parlance.presence.verona.Words;
import chat.parlance.testkit.broker.EmbeddedBroker;
import chat.parlance.xmpp.jid.FullJid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PresenceServiceIT {

  private static final FullJid ORCHARD = FullJid.of("romeo@example.net/orchard");
  private static final FullJid BALCONY = FullJid.of("juliet@example.com/balcony");
  private static final SessionAddress ROMEO = new SessionAddress(0, 1);
  private static final SessionAddress JULIET = new SessionAddress(0, 2);

  @TempDir private Path directory;
  private final InMemoryFactStore store = new InMemoryFactStore();
  private EmbeddedBroker broker;
  private ServiceRuntime service;
  private Edge edge;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(directory);
    service = service();
    edge = new Edge(broker.bootstrapServers());
  }

  @AfterEach
  void stop() {
    service.close();
    edge.close();
    broker.close();
  }

  private ServiceRuntime service() {
    var handlers =
        Handlers.all(
            RosterProperties.DEFAULT, DirectedProperties.DEFAULT, StanzaProperties.DEFAULT);
    var starting =
        ServiceRuntime.builder(Inbox.PRESENCE, handlers)
            .properties(LogProperties.of(broker.bootstrapServers()))
            .store(store)
            .start();
    await().atMost(Duration.ofSeconds(60)).until(starting::isReady);
    return starting;
  }

  @Nested
  class GivenTwoClients {

    @BeforeEach
    void becomeFriends() {
      comeOnline(ORCHARD, ROMEO);
      comeOnline(BALCONY, JULIET);
      edge.send(ORCHARD, ROMEO, Words.text("3.1.1-subscribe"));
      edge.awaitTold(JULIET, Words.ofExample("3.1.3-subscribe-delivered"));
      edge.send(BALCONY, JULIET, Words.text("3.1.4-subscribed"));
      edge.awaitTold(ROMEO, Words.ofExample("3.1.6-subscribed-delivered"));
    }

    private void comeOnline(FullJid jid, SessionAddress session) {
      edge.write(jid.bare(), new AccountEvent(jid.bare(), AccountEvent.Kind.CREATED), null);
      edge.write(jid.bare(), new SessionEvent(jid, session, SessionEvent.Kind.STARTED), null);
      edge.send(jid, session, Words.text("2.2-roster-get"));
      edge.send(jid, session, Words.text("4.2.1-initial"));
      edge.awaitTold(session, "<presence from='" + jid + "'/>");
    }

    @Test
    void whenOneApproved_thenTheOtherSeesIt() {
      edge.awaitTold(ROMEO, "<presence from='juliet@example.com/balcony'/>");

      service.close();

      var rosters = store.read(Roster.FACT, Set.of(ORCHARD.bare(), BALCONY.bare()));
      assertThat(rosters.get(ORCHARD.bare()).item(BALCONY.bare()).subscription().hasTo()).isTrue();
      assertThat(rosters.get(BALCONY.bare()).isSubscriber(ORCHARD.bare())).isTrue();
    }

    @Test
    void whenTheServiceIsKilled_thenTheNextKnowsWhoIsThereAndTellsNothingTwice() {
      service.kill();
      edge.write(BALCONY.bare(), new SessionEvent(BALCONY, JULIET, SessionEvent.Kind.ENDED), null);
      service = service();

      var told =
          edge.awaitTold(
              ROMEO, "<presence from='juliet@example.com/balcony'" + " type='unavailable'/>");

      assertThat(told).doesNotHaveDuplicates();
    }
  }
}
