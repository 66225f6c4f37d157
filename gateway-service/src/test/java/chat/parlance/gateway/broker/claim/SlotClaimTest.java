package chat.parlance.gateway.broker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.broker.claim.SlotClaim.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlotClaimTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final SlotClaim claim = new SlotClaim(0);
  private final SlotClaim other = new SlotClaim(0);

  {
    claim.choose(NOW);
  }

  private void both(Heartbeat heartbeat) {
    List.of(claim, other).forEach(each -> each.seen(heartbeat));
  }

  @Nested
  class GivenNobodyElse {

    @Test
    void whenItsHeartbeatIsRead_thenItHasTheSlot() {
      assertThat(claim.state()).isEqualTo(State.MADE);

      assertThat(claim.seen(claim.heartbeat())).isEqualTo(State.HELD);
    }

    @Test
    void whenItsOwnAreReadAgain_thenItStillHasIt() {
      claim.seen(claim.heartbeat());

      assertThat(claim.seen(claim.heartbeat())).isEqualTo(State.HELD);
    }
  }

  @Nested
  class GivenAnotherThatBeganInTheSameSecond {

    {
      other.choose(NOW);
      assertThat(other.heartbeat().epoch()).isEqualTo(claim.heartbeat().epoch());
      both(claim.heartbeat());
      both(other.heartbeat());
    }

    @Test
    void whenBothHeartbeatsAreRead_thenTheEpochIsWhoseCameFirst() {
      assertThat(claim.state()).isEqualTo(State.HELD);
      assertThat(other.state()).isEqualTo(State.REFUSED);
    }

    @Test
    void whenTheOtherTakesTheNext_thenItHasTheSlotAndTheFirstLostIt() {
      other.choose(NOW);
      both(other.heartbeat());

      assertThat(other.state()).isEqualTo(State.HELD);
      assertThat(claim.state()).isEqualTo(State.LOST);
    }
  }

  @Nested
  class GivenAnOlderOne {

    @Test
    void whenItsHeartbeatsGoOn_thenTheNewerKeepsTheSlot() {
      var older = new Heartbeat(0, 5, null);
      claim.seen(older);
      claim.seen(claim.heartbeat());

      assertThat(claim.seen(older)).isEqualTo(State.HELD);
    }

    @Test
    void whenItsClockWasAhead_thenTheEpochIsNewerAllTheSame() {
      int ahead = claim.heartbeat().epoch() + 1000;
      other.seen(new Heartbeat(0, ahead, "older"));

      other.choose(NOW);

      assertThat(other.heartbeat().epoch()).isEqualTo(ahead + 1);
    }
  }
}
