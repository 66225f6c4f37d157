package chat.parlance.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// XEP-0198 and resource binding, on a log of the test's.
class SlotSessionsTest extends SessionFixture {

  @Nested
  class GivenPresenceThatIsBroadcast {

    private final Session session = bind("balcony", outlet);

    private boolean changes(String xml) {
      var element = Element.ofTrusted(xml.getBytes(UTF_8));
      return session.changesAvailability((Presence) Stanza.ofTrusted(element));
    }

    @Test
    void whenAvailableAgain_thenOnlyAnotherPriorityChangesAnything() {
      assertThat(changes("<presence xmlns='jabber:client'/>")).isTrue();
      assertThat(changes("<presence xmlns='jabber:client'><show>away</show></presence>")).isFalse();
      assertThat(changes("<presence xmlns='jabber:client'><priority>-1</priority></presence>"))
          .isTrue();
    }

    @Test
    void whenUnavailableAndBack_thenEachChangesIt() {
      assertThat(changes("<presence xmlns='jabber:client' type='unavailable'/>")).isTrue();
      assertThat(changes("<presence xmlns='jabber:client' type='unavailable'/>")).isFalse();
      assertThat(changes("<presence xmlns='jabber:client'/>")).isTrue();
    }

    @Test
    void whenTheGatewayRestarts_thenItSaysSoOnceMore() {
      session.enable(true);
      changes("<presence xmlns='jabber:client'/>");

      restart();

      var restored = sessions.of(JULIET).findFirst().orElseThrow();
      var element = Element.ofTrusted("<presence xmlns='jabber:client'/>".getBytes(UTF_8));
      assertThat(restored.changesAvailability((Presence) Stanza.ofTrusted(element))).isTrue();
    }
  }

  @Nested
  class GivenNoSession {

    @Test
    void whenBound_thenItsStartIsOnTheLogFirst() {
      log.reachable = false;
      var bound = sessions.bind(JULIET, "balcony", outlet);
      outlet.run();
      assertThat(bound.toCompletableFuture()).isNotDone();

      log.confirmAll();

      assertThat(completed(bound, outlet).jid()).hasToString("juliet@example.com/balcony");
      assertThat(log.records).containsExactly("checkpoint", "STARTED");
      assertThat(sessions.count()).isEqualTo(1);
    }

    @Test
    void whenBoundWithoutAResource_thenOneIsMadeThatCanNotBeGuessed() {
      var one = bind(null, outlet);
      var other = bind(null, outlet);

      assertThat(one.jid().resourcepart()).hasSizeGreaterThanOrEqualTo(16);
      assertThat(other.jid()).isNotEqualTo(one.jid());
    }

    @Test
    void whenTheResourceIsNone_thenBadRequest() {
      var refused = failure(sessions.bind(JULIET, "", outlet), outlet);

      assertThat(((BindRefusedException) refused).error().condition())
          .isEqualTo(StanzaError.Condition.BAD_REQUEST);
    }

    @Test
    void whenResumed_thenItemNotFound() {
      var unknown = failure(sessions.resume(JULIET, "some-long-sm-id", 0, outlet), outlet);

      assertThat(((ResumptionFailedException) unknown).condition())
          .isEqualTo(StanzaError.Condition.ITEM_NOT_FOUND);
    }

    @Test
    void whenDraining_thenRefused() {
      sessions.drain();

      assertThat(failure(sessions.bind(JULIET, null, outlet), outlet))
          .isInstanceOf(BindRefusedException.class);
    }
  }

  @Nested
  class GivenASessionWithoutStreamManagement {

    private final Session session = bind("balcony", outlet);

    @Test
    void whenItsResourceIsBoundAgain_thenTheOldHearsConflict() {
      var newer = new FakeOutlet();

      bind("balcony", newer);

      assertThat(outlet.error.condition()).isEqualTo(StreamError.Condition.CONFLICT);
      assertThat(newer.closed).isFalse();
      assertThat(sessions.count()).isEqualTo(1);
      assertThat(log.records.subList(2, log.records.size()))
          .containsExactly("checkpoint", "ENDED", "checkpoint", "STARTED");
    }

    @Test
    void whenTooManyAreBound_thenResourceConstraint() {
      bind("orchard", outlet);
      bind("chamber", outlet);

      var refused = failure(sessions.bind(JULIET, "tomb", outlet), outlet);

      assertThat(((BindRefusedException) refused).error().condition())
          .isEqualTo(StanzaError.Condition.RESOURCE_CONSTRAINT);
      assertThat(bind("orchard", new FakeOutlet())).isNotNull();
    }

    @Test
    void whenItSends_thenStampedAndNumbered() {
      session.received(message(""));
      session.received(message("from='juliet@example.com'"));

      assertThat(log.records)
          .contains("stanza 1 juliet@example.com/balcony", "stanza 2 juliet@example.com/balcony");
    }

    @Test
    void whenItClaimsAnotherAddress_thenInvalidFrom() {
      assertThatThrownBy(() -> session.received(message("from='nurse@example.com'")))
          .isInstanceOfSatisfying(
              StreamErrorException.class,
              e -> assertThat(e.error().condition()).isEqualTo(StreamError.Condition.INVALID_FROM));
    }

    @Test
    void whenDelivered_thenWrittenAndDone() {
      deliver(session);

      assertThat(outlet.stanzas()).hasSize(1);
      assertThat(ring.committable()).isEqualTo(101);
    }

    @Test
    void whenItsSocketIsLost_thenItEnds() {
      session.detach();

      assertThat(log.records).endsWith("checkpoint", "ENDED");
      assertThat(sessions.count()).isZero();
    }

    @Test
    void whenTheGatewayCrashes_thenItEndsAtTheRestart() {
      restart();

      assertThat(log.records).containsExactly("checkpoint", "ENDED");
      assertThat(sessions.count()).isZero();
    }

    @Test
    void whenTooMuchIsUnderWay_thenItIsReadNoMoreUntilHalfIsGone() {
      log.reachable = false;
      for (int i = 0; i < 9; i++) {
        session.received(message(""));
      }
      assertThat(outlet.reading).isFalse();

      log.confirmAll();
      outlet.run();

      assertThat(outlet.reading).isTrue();
    }

    @Test
    void whenTheLogIsFull_thenItIsReadAgainWhenThereIsRoom() {
      log.full = true;
      session.received(message(""));
      outlet.run();
      assertThat(outlet.reading).isFalse();

      sessions.readAgain();
      outlet.run();
      assertThat(outlet.reading).isFalse();

      log.full = false;
      sessions.readAgain();
      outlet.run();
      assertThat(outlet.reading).isTrue();
    }
  }

  @Nested
  class GivenAManagedSession {

    private final Session session = bind("balcony", outlet);
    private final String id = session.enable(true);

    @Test
    void whenAskedBeforeItsStanzaIsDurable_thenAnsweredOnlyAfterwards() {
      log.reachable = false;
      session.received(message(""));
      session.ackRequested();
      assertThat(outlet.written).isEmpty();

      log.confirmOne();
      outlet.run();
      assertThat(outlet.written).isEmpty();

      log.confirmOne();
      outlet.run();
      assertThat(outlet.written).containsExactly("<a xmlns='urn:xmpp:sm:3' h='1'/>");
    }

    @Test
    void whenAskedWithNothingNew_thenAnsweredAtOnce() {
      session.ackRequested();

      assertThat(outlet.written).containsExactly("<a xmlns='urn:xmpp:sm:3' h='0'/>");
    }

    @Test
    void whenDelivered_thenHeldUntilAcknowledged() {
      deliver(session);
      assertThat(ring.committable()).isEqualTo(100);

      session.acknowledged(1);

      assertThat(ring.committable()).isEqualTo(101);
    }

    @Test
    void whenSeveralAreUnacknowledged_thenTheClientIsAsked() {
      deliver(session);
      deliver(session);
      assertThat(outlet.written).doesNotContain("<r xmlns='urn:xmpp:sm:3'/>");

      deliver(session);

      assertThat(outlet.written).endsWith("<r xmlns='urn:xmpp:sm:3'/>");
    }

    @Test
    void whenOneStaysUnacknowledged_thenTheClientIsAskedAfterAWhile() {
      deliver(session);

      pass(Duration.ofSeconds(1));
      outlet.run();

      assertThat(outlet.written).endsWith("<r xmlns='urn:xmpp:sm:3'/>");
    }

    @Test
    void whenTheClientDoesNotAnswer_thenItsSocketIsGivenUpAndTheSessionWaits() {
      deliver(session);
      deliver(session);
      deliver(session);

      pass(Duration.ofSeconds(61));

      assertThat(outlet.error.condition()).isEqualTo(StreamError.Condition.CONNECTION_TIMEOUT);
      assertThat(sessions.count()).isEqualTo(1);
    }

    @Test
    void whenMoreIsAcknowledgedThanSent_thenAStreamErrorSaysHowMuch() {
      deliver(session);

      assertThatThrownBy(() -> session.acknowledged(10))
          .isInstanceOfSatisfying(
              StreamErrorException.class,
              e -> {
                assertThat(e.error().condition())
                    .isEqualTo(StreamError.Condition.UNDEFINED_CONDITION);
                assertThat(e.detail().name()).isEqualTo("handled-count-too-high");
                assertThat(e.detail().attribute("h")).isEqualTo("10");
                assertThat(e.detail().attribute("send-count")).isEqualTo("1");
              });
    }

    @Test
    void whenResumed_thenWhatWasNotAcknowledgedIsSentAgainInOrder() {
      deliver(session);
      deliver(session);
      session.received(message(""));
      session.detach();
      deliver(session);
      var newer = new FakeOutlet();

      completed(sessions.resume(JULIET, id, 1, newer), newer);

      assertThat(newer.written)
          .startsWith(
              "<resumed xmlns='urn:xmpp:sm:3' previd='" + id + "' h='1'/>",
              "<a xmlns='urn:xmpp:sm:3' h='1'/>",
              "<message id='101'/>",
              "<message id='102'/>");
      assertThat(ring.committable()).isEqualTo(101);
    }

    @Test
    void whenResumedWhileItsStreamIsOpen_thenThatHearsConflict() {
      var newer = new FakeOutlet();

      completed(sessions.resume(JULIET, id, 0, newer), newer);

      assertThat(outlet.error.condition()).isEqualTo(StreamError.Condition.CONFLICT);
      deliver(session);
      newer.run();
      assertThat(newer.stanzas()).hasSize(1);
      assertThat(outlet.stanzas()).isEmpty();
    }

    @Test
    void whenAnotherAccountResumesIt_thenItemNotFound() {
      var romeo = BareJid.of("romeo@example.com");

      assertThat(failure(sessions.resume(romeo, id, 0, outlet), outlet))
          .isInstanceOf(ResumptionFailedException.class);
    }

    @Test
    void whenTheWindowIsOver_thenItEndsAndSaysHowFarItCame() {
      session.received(message(""));
      session.ackRequested();
      session.detach();

      pass(Duration.ofSeconds(121));

      assertThat(log.records).endsWith("checkpoint", "ENDED");
      var over = failure(sessions.resume(JULIET, id, 0, outlet), outlet);
      assertThat(((ResumptionFailedException) over).handled()).isEqualTo(1L);
    }

    @Test
    void whenResumedInTime_thenAnEarlierLossDoesNotEndIt() {
      session.detach();
      completed(sessions.resume(JULIET, id, 0, outlet), outlet);

      pass(Duration.ofSeconds(121));

      assertThat(sessions.count()).isEqualTo(1);
    }

    @Test
    void whenTheLogClosesIt_thenWhatIsLeftIsHandedBackInOrder() {
      deliver(session);
      deliver(session);
      session.acknowledged(1);
      session.end();
      deliver(session);
      ring.open(nextOffset, 1);
      log.records.clear();

      sessions.closed(session.address().number(), nextOffset);

      assertThat(log.records).containsExactly("returned 101", "returned 102", "GONE", "checkpoint");
      assertThat(log.origins.get(101L).sequence()).isLessThan(log.origins.get(102L).sequence());
      assertThat(ring.committable()).isEqualTo(104);
    }

    @Test
    void whenGoneAndCommitted_thenForgotten() {
      session.end();
      sessions.closed(session.address().number(), 100);
      sessions.forgetBefore(100);
      assertThat(log.checkpoints).hasSize(1);

      sessions.forgetBefore(101);

      assertThat(log.checkpoints).isEmpty();
      var unknown = new ArrayList<Long>();
      long[] numbers = {session.address().number()};
      sessions.deliver(numbers, new Delivery(101, new byte[0], 1, true, Set.of()), unknown::add);
      assertThat(unknown).containsExactly(session.address().number());
    }

    @Test
    void whenTheSocketTakesNoMore_thenTheRestWaits() {
      outlet.writable = false;
      deliver(session);
      deliver(session);
      assertThat(outlet.stanzas()).isEmpty();

      outlet.writable = true;
      session.setWritable(true);

      assertThat(outlet.stanzas()).hasSize(2);
    }

    @Test
    void whenMuchComesBeforeItsLoopCanWrite_thenNothingIsHeldAgainstTheClient() {
      var unmanaged = bind("orchard", outlet);
      for (int i = 0; i <= 30; i++) {
        offer(unmanaged);
      }

      outlet.run();

      assertThat(outlet.stanzas()).hasSize(31);
      assertThat(outlet.closed).isFalse();
    }

    @Test
    void whenMoreIsWrittenAtOnceThanMayWait_thenTheSessionEnds() {
      for (int i = 0; i <= 20; i++) {
        offer(session);
      }
      assertThat(outlet.closed).isFalse();

      outlet.run();

      assertThat(outlet.error.condition()).isEqualTo(StreamError.Condition.RESOURCE_CONSTRAINT);
    }

    @Test
    void whenTooMuchWaits_thenTheSessionEnds() {
      outlet.writable = false;
      for (int i = 0; i <= 20; i++) {
        deliver(session);
      }

      assertThat(outlet.error.condition()).isEqualTo(StreamError.Condition.RESOURCE_CONSTRAINT);
      assertThat(log.records).endsWith("checkpoint", "ENDED");
    }

    @Test
    void whenAnotherCheckpointMakesNoSense_thenItIsRestoredAllTheSame() {
      var odd = new Checkpoint("juliet@example.com", Checkpoint.Phase.LIVE, null, null, null);
      var good = log.checkpoints.get(session.address().number());
      var restored = sessions(2);

      restored.restore(Map.of(1L, odd, 2L, new Checkpoint(null, null, null, null, null)), true);
      restored.restore(Map.of(session.address().number(), good), true);
      restored.caughtUp();

      assertThat(restored.count()).isEqualTo(1);
    }

    @Test
    void whenTheGatewayWasAwayForTooLong_thenItEndsAtTheRestart() {
      var late = sessions(2);
      late.restore(Map.copyOf(log.checkpoints), false);
      log.records.clear();

      late.caughtUp();

      assertThat(log.records).containsExactly("checkpoint", "ENDED");
      assertThat(failure(late.resume(JULIET, id, 0, outlet), outlet))
          .isInstanceOf(ResumptionFailedException.class);
    }

    @Test
    void whenTheGatewayCrashes_thenTheClientResumesExactly() {
      deliver(session);
      deliver(session);
      session.acknowledged(1);
      sessions.recordChanges(() -> {});
      session.received(message(""));
      session.ackRequested();
      restart();
      nextOffset = 100;
      deliver(session); // read again, acknowledged
      deliver(session); // read again
      deliver(session); // new
      var newer = new FakeOutlet();

      completed(sessions.resume(JULIET, id, 2, newer), newer);

      assertThat(newer.written)
          .startsWith(
              "<resumed xmlns='urn:xmpp:sm:3' previd='" + id + "' h='1'/>",
              "<a xmlns='urn:xmpp:sm:3' h='1'/>",
              "<message id='102'/>");
    }
  }

  @Nested
  class GivenAManagedSessionThatIsNotResumable {

    private final Session session = bind("balcony", outlet);

    @Test
    void whenEnabled_thenThereIsNoId() {
      assertThat(session.enable(false)).isNull();
      assertThat(session.isManaged()).isTrue();
    }

    @Test
    void whenItsSocketIsLost_thenItEnds() {
      session.enable(false);

      session.detach();

      assertThat(log.records).endsWith("checkpoint", "ENDED");
    }
  }
}
