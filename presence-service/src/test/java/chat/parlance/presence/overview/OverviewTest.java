package chat.parlance.presence.overview;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.verona.Handlers;
import chat.parlance.presence.verona.Words;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OverviewTest {

  private static final String ROMEO = "romeo@localhost";
  private static final SessionAddress GATEWAY = SessionAddress.ofGateway(1);
  private static final SessionAddress ORCHARD = new SessionAddress(1, 7);

  private final Kit kit =
      Kit.of(
              Inbox.PRESENCE,
              Handlers.all(
                  RosterProperties.DEFAULT, DirectedProperties.DEFAULT, StanzaProperties.DEFAULT))
          .following();

  private Outcome ask(SessionAddress session) {
    return kit.receive(
        ROMEO,
        "<iq xmlns='jabber:client' type='get' id='o1' from='romeo@localhost'>"
            + "<presence xmlns='urn:parlance:presence:0'/></iq>",
        session);
  }

  private String answer() {
    var answers = ask(GATEWAY).effects(Deliver.class);
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().sessions()).containsExactly(GATEWAY);
    return Words.of(answers.getFirst().stanza());
  }

  private void becomes(SessionEvent.Kind kind) {
    kit.receive(ROMEO, new SessionEvent(FullJid.of(ROMEO + "/orchard"), ORCHARD, kind));
  }

  private void says(String presence) {
    kit.receive(
        ROMEO,
        presence.replace(
            "<presence", "<presence xmlns='jabber:client' from='romeo@localhost/orchard'"),
        ORCHARD);
  }

  @Nested
  class GivenNoAccount {

    @Test
    void whenThePlatformAsks_thenItIsToldSo() {
      assertThat(answer()).contains("<item-not-found");
    }
  }

  @Nested
  class GivenAnAccount {

    @BeforeEach
    void create() {
      kit.receive(ROMEO, new AccountEvent(BareJid.of(ROMEO), AccountEvent.Kind.CREATED));
    }

    @Test
    void whenItWasNeverThere_thenNothingIsSaid() {
      assertThat(answer()).contains("<presence/>");
    }

    @Test
    void whenAResourceIsConnectedOnly_thenItIsNotAvailable() {
      becomes(SessionEvent.Kind.STARTED);

      assertThat(answer()).contains("<presence/>");
    }

    @Test
    void whenAResourceIsAvailable_thenWhatItSaysIsThere() {
      becomes(SessionEvent.Kind.STARTED);
      says(
          "<presence><show>away</show><status>Wooing &lt;Juliet></status><priority>5</priority>"
              + "<idle xmlns='urn:xmpp:idle:1' since='2026-01-01T11:00:00Z'/></presence>");

      assertThat(answer())
          .contains("name='orchard'", "show='away'", "priority='5'", "idle='2026-01-01T11:00:00Z'")
          .contains("<status>Wooing <Juliet>");
    }

    @Test
    void whenItWent_thenWhenAndWhatItSaidLast() {
      becomes(SessionEvent.Kind.STARTED);
      says("<presence/>");
      says("<presence type='unavailable'><status>Banished</status></presence>");
      kit.after(Duration.ofHours(2));

      assertThat(answer()).contains("<last at='2026-01-01T12:00:00Z'><status>Banished</></>");
    }

    @Test
    void whenAClientAsks_thenNobodyAnswersThat() {
      assertThat(ask(ORCHARD).effects(Deliver.class))
          .noneMatch(deliver -> Words.of(deliver.stanza()).contains("type='result'"));
    }
  }
}
