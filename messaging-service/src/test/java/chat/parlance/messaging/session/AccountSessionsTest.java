package chat.parlance.messaging.session;

import static chat.parlance.messaging.session.Sessions.address;
import static chat.parlance.messaging.session.Sessions.available;
import static chat.parlance.messaging.session.Sessions.closing;
import static chat.parlance.messaging.session.Sessions.connected;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.messaging.FactFiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountSessionsTest {

  @Nested
  class GivenSessionsOfEachKind {

    private final AccountSessions sessions =
        Sessions.of(
            connected(1, "orchard"),
            available(2, "balcony", -1),
            available(3, "chamber", 0),
            available(4, "garden", 5),
            closing(5, "tomb"));

    @Test
    void whenAskedForReceivers_thenThoseNotNegativeInOrderOfBinding() {
      assertThat(sessions.receivers()).containsExactly(address(3), address(4));
    }

    @Test
    void whenAskedForAResource_thenAvailabilityDoesNotMatter() {
      assertThat(sessions.connected("orchard")).isEqualTo(address(1));
      assertThat(sessions.connected("balcony")).isEqualTo(address(2));
    }

    @Test
    void whenAskedForAClosingResource_thenItIsNotThere() {
      assertThat(sessions.connected("tomb")).isNull();
      assertThat(sessions.isLive(address(5))).isFalse();
      assertThat(sessions.hasClosing()).isTrue();
    }
  }

  @Nested
  class GivenAResourceBoundAgain {

    @Test
    void whenTheOldSessionIsStillKnown_thenTheNewestAnswers() {
      var sessions = Sessions.of(available(1, "orchard", 0), connected(2, "orchard"));

      assertThat(sessions.connected("orchard")).isEqualTo(address(2));
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @Test
    void whenReadAgain_thenItMeansTheSame() {
      FactFiles.assertNewest(
          "sessions-1",
          AccountSessions.FACT,
          Sessions.of(available(3, "chamber", -1), connected(4, "garden"), closing(5, "tomb")));
    }
  }
}
