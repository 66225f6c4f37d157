package chat.parlance.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErasuresTest {

  private static final BareJid JULIET = BareJid.of("juliet@capulet.lit");
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final ErasureId ID = ErasureId.next();

  private final FakeProgress progress = new FakeProgress();
  private final List<BareJid> erased = new ArrayList<>();
  private int news;
  private Instant now = NOW;
  private final Erasures erasures =
      new Erasures(new InMemoryErasureStore(), erased::add, progress, () -> now, () -> news++);

  private Instant finished(String service) {
    return erasures.find(ID).parts().stream()
        .filter(part -> part.service().equals(service))
        .findFirst()
        .orElseThrow()
        .finished();
  }

  @Nested
  class GivenNoErasure {

    @Test
    void whenAsked_thenThereIsNone() {
      assertThat(erasures.find(ID)).isNull();
    }

    @Test
    void whenServicesCannotBeToldYet_thenItHasBegunWithoutParts() {
      erasures.begin(ID);

      assertThat(erasures.find(ID)).isEqualTo(Erasure.begun(ID, NOW));
      assertThat(erasures.look()).isFalse();
      assertThat(erased).isEmpty();
    }
  }

  @Nested
  class GivenTheServicesWereTold {

    @BeforeEach
    void tell() {
      erasures.begin(ID);
      now = NOW.plusSeconds(1);
      erasures.told(
          ID, JULIET, List.of(new Place(Inbox.PRESENCE, 2, 10), new Place(Inbox.MESSAGING, 2, 20)));
    }

    @Test
    void whenAskedAtOnce_thenOnlyTheGatewayHasFinished() {
      assertThat(erased).containsExactly(JULIET);
      assertThat(news).isEqualTo(1);
      assertThat(finished("gateway")).isEqualTo(NOW.plusSeconds(1));
      assertThat(finished("presence")).isNull();
      assertThat(finished("messaging")).isNull();
      assertThat(erasures.find(ID).begun()).isEqualTo(NOW);
    }

    @Test
    void whenAServiceIsAtTheRecord_thenItHasNotFinished() {
      progress.pass(Inbox.PRESENCE, 2, 10);
      progress.pass(Inbox.PRESENCE, 3, 1000);

      assertThat(finished("presence")).isNull();
    }

    @Test
    void whenAServiceIsPastTheRecord_thenItHasFinishedFromThenOn() {
      progress.pass(Inbox.PRESENCE, 2, 11);
      now = NOW.plusSeconds(2);
      erasures.look();
      now = NOW.plusSeconds(3);

      assertThat(finished("presence")).isEqualTo(NOW.plusSeconds(2));
      assertThat(finished("messaging")).isNull();
      assertThat(erasures.find(ID).finished()).isNull();
    }

    @Test
    void whenAllArePast_thenItIsOverWithWhatThatCausedElsewhere() {
      progress.pass(Inbox.PRESENCE, 2, 11);
      progress.pass(Inbox.MESSAGING, 2, 21);
      progress.end(Inbox.PRESENCE, 2, 11);
      progress.end(Inbox.PRESENCE, 5, 3);
      progress.end(Inbox.MESSAGING, 4, 0);

      assertThat(erasures.find(ID).finished()).isNull();

      progress.end(Inbox.PRESENCE, 5, 9);
      progress.pass(Inbox.PRESENCE, 5, 3);
      now = NOW.plusSeconds(4);
      assertThat(erasures.look()).isTrue();
      assertThat(erasures.find(ID).finished()).isEqualTo(NOW.plusSeconds(4));
    }

    @Test
    void whenTheyAreToldAgain_thenTheNewPlacesCount() {
      erasures.told(ID, JULIET, List.of(new Place(Inbox.PRESENCE, 2, 15)));
      progress.pass(Inbox.PRESENCE, 2, 15);

      assertThat(finished("presence")).isNull();
    }

    @Test
    void whenTheLogIsAway_thenItIsAsItWasLastSeen() {
      progress.away(true);

      assertThat(finished("gateway")).isNotNull();
      assertThat(finished("presence")).isNull();
    }

    @Test
    void whenItIsOld_thenItIsForgotten() {
      now = NOW.plus(Duration.ofDays(31));

      erasures.forgetOlderThan(Duration.ofDays(30));

      assertThat(erasures.find(ID)).isNull();
    }
  }
}
