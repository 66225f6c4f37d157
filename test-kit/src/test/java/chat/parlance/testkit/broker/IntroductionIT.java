package chat.parlance.testkit.broker;

import static chat.parlance.log.AccountEvent.Kind.CREATED;
import static chat.parlance.log.AccountEvent.Kind.DELETED;
import static chat.parlance.log.AccountEvent.Kind.DISABLED;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Inbox;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A service that is new on a platform with accounts.
@Timeout(120)
class IntroductionIT {

  @TempDir private static Path directory;
  private static EmbeddedBroker broker;
  private LogRig rig;
  private Census census;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start(directory);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() {
    begin(Duration.ofSeconds(1));
  }

  private void begin(Duration introduction) {
    rig = new LogRig(broker, introduction);
    census = new Census(rig);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private void awaitHeard(String name) {
    LogRig.await(() -> !census.heard(name).isEmpty());
  }

  @Nested
  class GivenAServiceThatIsNew {

    @Test
    void whenItStarts_thenItHearsOfAllAccountsBeforeGatewaysHearOfIt() {
      census.happened("romeo", CREATED);
      census.happened("juliet", CREATED, Inbox.MESSAGING);
      census.happened("romeo", DISABLED);
      census.happened("juliet", DELETED);
      census.forgotten("juliet");

      try (var _ = census.service()) {
        LogRig.await(() -> census.declarations() >= 1);

        assertThat(census.heard("romeo")).containsExactly(CREATED, DISABLED);
        assertThat(census.heard("juliet")).containsExactly(CREATED, DELETED);
      }
    }

    @Test
    void whenItIsKnown_thenNothingMoreIsPassedOnAndNothingAgain() {
      census.happened("romeo", CREATED);
      try (var _ = census.service()) {
        LogRig.await(() -> census.declarations() >= 2);
      }
      census.happened("juliet", CREATED, rig.inbox);

      try (var again = census.service()) {
        LogRig.await(again::isReady);

        assertThat(census.heard("romeo")).containsExactly(CREATED);
        assertThat(census.heard("juliet")).isEmpty();
      }
    }
  }

  @Nested
  class GivenAServiceThatIsIntroduced {

    @BeforeEach
    void takeLong() {
      rig.close();
      begin(Duration.ofMinutes(1));
      census.happened("romeo", CREATED);
    }

    @Test
    void whenAGatewayDoesNotKnowItYet_thenItHearsOfTheAccountOnce() {
      try (var service = census.service()) {
        LogRig.await(service::isReady);

        census.happened("juliet", CREATED, rig.inbox, Inbox.MESSAGING);
        census.happened("nurse", CREATED, Inbox.MESSAGING);

        awaitHeard("nurse");
        assertThat(census.heard("nurse")).containsExactly(CREATED);
        assertThat(census.heard("juliet")).as("put there by its gateway").isEmpty();
      }
    }

    @Test
    void whenItIsKilled_thenTheNextGoesOnFromThere() {
      var first = census.service();
      LogRig.await(first::isReady);
      first.kill();
      census.happened("nurse", CREATED);

      try (var _ = census.service()) {
        awaitHeard("nurse");

        assertThat(census.heard("romeo")).containsExactly(CREATED);
      }
    }
  }
}
