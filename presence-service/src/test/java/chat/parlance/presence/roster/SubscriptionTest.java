package chat.parlance.presence.roster;

import static chat.parlance.presence.roster.Subscription.BOTH;
import static chat.parlance.presence.roster.Subscription.FROM;
import static chat.parlance.presence.roster.Subscription.FROM_PENDING_OUT;
import static chat.parlance.presence.roster.Subscription.NONE;
import static chat.parlance.presence.roster.Subscription.NONE_PENDING_IN;
import static chat.parlance.presence.roster.Subscription.NONE_PENDING_OUT;
import static chat.parlance.presence.roster.Subscription.NONE_PENDING_OUT_IN;
import static chat.parlance.presence.roster.Subscription.TO;
import static chat.parlance.presence.roster.Subscription.TO_PENDING_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.xmpp.stanza.Presence;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The eight tables of RFC 6121 appendix A, row by row: in a state, whether the stanza MUST or MUST
/// NOT be routed or delivered, and the state after it.
class SubscriptionTest {

  private static final boolean MUST = true;
  private static final boolean MUST_NOT = false;

  private record Row(Subscription before, boolean passes, Subscription after) {}

  @Nested
  class GivenStanzasOfTheAccount {

    @Test
    void whenSubscribe_thenTableA21() {
      sent(
          Presence.Type.SUBSCRIBE,
          row(NONE, MUST, NONE_PENDING_OUT),
          row(NONE_PENDING_OUT, MUST, NONE_PENDING_OUT),
          row(NONE_PENDING_IN, MUST, NONE_PENDING_OUT_IN),
          row(NONE_PENDING_OUT_IN, MUST, NONE_PENDING_OUT_IN),
          row(TO, MUST, TO),
          row(TO_PENDING_IN, MUST, TO_PENDING_IN),
          row(FROM, MUST, FROM_PENDING_OUT),
          row(FROM_PENDING_OUT, MUST, FROM_PENDING_OUT),
          row(BOTH, MUST, BOTH));
    }

    @Test
    void whenUnsubscribe_thenTableA22() {
      sent(
          Presence.Type.UNSUBSCRIBE,
          row(NONE, MUST, NONE),
          row(NONE_PENDING_OUT, MUST, NONE),
          row(NONE_PENDING_IN, MUST, NONE_PENDING_IN),
          row(NONE_PENDING_OUT_IN, MUST, NONE_PENDING_IN),
          row(TO, MUST, NONE),
          row(TO_PENDING_IN, MUST, NONE_PENDING_IN),
          row(FROM, MUST, FROM),
          row(FROM_PENDING_OUT, MUST, FROM),
          row(BOTH, MUST, FROM));
    }

    @Test
    void whenSubscribed_thenTableA23() {
      sent(
          Presence.Type.SUBSCRIBED,
          row(NONE, MUST_NOT, NONE),
          row(NONE_PENDING_OUT, MUST_NOT, NONE_PENDING_OUT),
          row(NONE_PENDING_IN, MUST, FROM),
          row(NONE_PENDING_OUT_IN, MUST, FROM_PENDING_OUT),
          row(TO, MUST_NOT, TO),
          row(TO_PENDING_IN, MUST, BOTH),
          row(FROM, MUST_NOT, FROM),
          row(FROM_PENDING_OUT, MUST_NOT, FROM_PENDING_OUT),
          row(BOTH, MUST_NOT, BOTH));
    }

    @Test
    void whenUnsubscribed_thenTableA24() {
      sent(
          Presence.Type.UNSUBSCRIBED,
          row(NONE, MUST_NOT, NONE),
          row(NONE_PENDING_OUT, MUST_NOT, NONE_PENDING_OUT),
          row(NONE_PENDING_IN, MUST, NONE),
          row(NONE_PENDING_OUT_IN, MUST, NONE_PENDING_OUT),
          row(TO, MUST_NOT, TO),
          row(TO_PENDING_IN, MUST, TO),
          row(FROM, MUST, NONE),
          row(FROM_PENDING_OUT, MUST, NONE_PENDING_OUT),
          row(BOTH, MUST, TO));
    }

    @Test
    void whenItIsNoneOfTheHandshake_thenItIsAMistakeOfOurs() {
      assertThatThrownBy(() -> NONE.sent(Presence.Type.PROBE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenStanzasOfTheContact {

    @Test
    void whenSubscribe_thenTableA31() {
      received(
          Presence.Type.SUBSCRIBE,
          row(NONE, MUST, NONE_PENDING_IN),
          row(NONE_PENDING_OUT, MUST, NONE_PENDING_OUT_IN),
          row(NONE_PENDING_IN, MUST_NOT, NONE_PENDING_IN),
          row(NONE_PENDING_OUT_IN, MUST_NOT, NONE_PENDING_OUT_IN),
          row(TO, MUST, TO_PENDING_IN),
          row(TO_PENDING_IN, MUST_NOT, TO_PENDING_IN),
          row(FROM, MUST_NOT, FROM),
          row(FROM_PENDING_OUT, MUST_NOT, FROM_PENDING_OUT),
          row(BOTH, MUST_NOT, BOTH));
    }

    @Test
    void whenUnsubscribe_thenTableA32() {
      received(
          Presence.Type.UNSUBSCRIBE,
          row(NONE, MUST_NOT, NONE),
          row(NONE_PENDING_OUT, MUST_NOT, NONE_PENDING_OUT),
          row(NONE_PENDING_IN, MUST, NONE),
          row(NONE_PENDING_OUT_IN, MUST, NONE_PENDING_OUT),
          row(TO, MUST_NOT, TO),
          row(TO_PENDING_IN, MUST, TO),
          row(FROM, MUST, NONE),
          row(FROM_PENDING_OUT, MUST, NONE_PENDING_OUT),
          row(BOTH, MUST, TO));
    }

    @Test
    void whenSubscribed_thenTableA33() {
      received(
          Presence.Type.SUBSCRIBED,
          row(NONE, MUST_NOT, NONE),
          row(NONE_PENDING_OUT, MUST, TO),
          row(NONE_PENDING_IN, MUST_NOT, NONE_PENDING_IN),
          row(NONE_PENDING_OUT_IN, MUST, TO_PENDING_IN),
          row(TO, MUST_NOT, TO),
          row(TO_PENDING_IN, MUST_NOT, TO_PENDING_IN),
          row(FROM, MUST_NOT, FROM),
          row(FROM_PENDING_OUT, MUST, BOTH),
          row(BOTH, MUST_NOT, BOTH));
    }

    @Test
    void whenUnsubscribed_thenTableA34() {
      received(
          Presence.Type.UNSUBSCRIBED,
          row(NONE, MUST_NOT, NONE),
          row(NONE_PENDING_OUT, MUST, NONE),
          row(NONE_PENDING_IN, MUST_NOT, NONE_PENDING_IN),
          row(NONE_PENDING_OUT_IN, MUST, NONE_PENDING_IN),
          row(TO, MUST, NONE),
          row(TO_PENDING_IN, MUST, NONE_PENDING_IN),
          row(FROM, MUST_NOT, FROM),
          row(FROM_PENDING_OUT, MUST, FROM),
          row(BOTH, MUST, FROM));
    }
  }

  private static Row row(Subscription before, boolean passes, Subscription after) {
    return new Row(before, passes, after);
  }

  private static void sent(Presence.Type type, Row... rows) {
    assertThat(rows).hasSize(Subscription.values().length);
    assertThat(List.of(rows))
        .allSatisfy(row -> {
          assertThat(row.before().sent(type)).isEqualTo(row.after());
          assertThat(row.before().routes(type)).isEqualTo(row.passes());
        });
  }

  private static void received(Presence.Type type, Row... rows) {
    assertThat(rows).hasSize(Subscription.values().length);
    assertThat(List.of(rows))
        .allSatisfy(row -> {
          assertThat(row.before().received(type)).isEqualTo(row.after());
          assertThat(row.before().delivers(type)).isEqualTo(row.passes());
        });
  }
}
