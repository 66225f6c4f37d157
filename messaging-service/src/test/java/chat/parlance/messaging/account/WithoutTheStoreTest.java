package chat.parlance.messaging.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Inbox;
import chat.parlance.log.Payload;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.log.runtime.Dispatcher;
import chat.parlance.log.runtime.Received;
import chat.parlance.log.state.PartitionState;
import chat.parlance.log.state.Replica;
import chat.parlance.log.state.StoreFacts;
import chat.parlance.messaging.Handlers;
import chat.parlance.messaging.Stanzas;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Chat between those who are there works with the store away, so it must never ask it.
class WithoutTheStoreTest {

  private static final BareJid JULIET = BareJid.of("juliet@example.com");
  private static final SessionAddress BALCONY = new SessionAddress(0, 1);

  private final Dispatcher dispatcher = new Dispatcher("example.com", Handlers.all());

  /// Nothing of the store is at hand, and whoever asks for it is told so.
  private final PartitionState state =
      new PartitionState(new Replica().restore(0, Duration.ofMinutes(1)), new StoreFacts("log", 1));

  private List<Effect> receive(Payload payload, SessionAddress session) {
    var envelope = new Envelope(JULIET, payload, null, session, null);
    var received = new Received(Inbox.MESSAGING, 0, 0, 0, envelope);
    var effects =
        dispatcher.decide(received, state.of(JULIET)).stream()
            .flatMap(decided -> decided.decision().effects().stream())
            .toList();
    effects.forEach(this::put);
    return effects;
  }

  private void put(Effect effect) {
    if (effect instanceof Put<?> put) {
      state.put(JULIET, put, 0);
    }
  }

  private void session(SessionEvent.Kind kind) {
    receive(new SessionEvent(new FullJid(JULIET, "balcony"), BALCONY, kind), BALCONY);
  }

  private List<Effect> message() {
    var stanza = Stanzas.example("rfc-6121/8.5.2-chat-to-bare-jid");
    return receive(new StanzaPayload(stanza), new SessionAddress(7, 1));
  }

  @Nested
  class GivenSomebodyIsThere {

    @BeforeEach
    void come() {
      session(SessionEvent.Kind.STARTED);
      var presence = "<presence xmlns='jabber:client' from='juliet@example.com/balcony'/>";
      receive(new StanzaPayload(Kit.stanza(presence)), BALCONY);
    }

    @Test
    void whenAMessageComes_thenItIsDeliveredWithoutTheStore() {
      assertThat(message()).anyMatch(Effect.Deliver.class::isInstance);
    }

    @Test
    void whenTheyGo_thenTheStoreIsNotAsked() {
      session(SessionEvent.Kind.ENDED);
      session(SessionEvent.Kind.GONE);

      assertThatThrownBy(WithoutTheStoreTest.this::message)
          .isInstanceOf(MissingFactException.class);
    }
  }

  @Nested
  class GivenNobodyIsThere {

    @Test
    void whenAMessageComes_thenTheStoreSaysWhetherItIsAnAccount() {
      assertThatThrownBy(WithoutTheStoreTest.this::message)
          .isInstanceOfSatisfying(
              MissingFactException.class,
              missing -> assertThat(missing.fact()).isEqualTo(HostedAccount.FACT));
    }
  }
}
