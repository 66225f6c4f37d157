package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.account.AccountChange.Kind;
import chat.parlance.gateway.erasure.Erasure;
import chat.parlance.gateway.erasure.Erasures;
import chat.parlance.gateway.erasure.Place;
import chat.parlance.gateway.erasure.TestErasures;
import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeAnnouncementsTest {

  private static final BareJid JULIET = BareJid.of("juliet@capulet.lit");

  private final List<String> happened = new ArrayList<>();
  private boolean enabled = true;
  private CompletionStage<List<Place>> answer =
      CompletableFuture.completedStage(List.of(new Place(Inbox.PRESENCE, 0, 7)));
  private final Erasures erasures = TestErasures.inMemory();
  private final EdgeAnnouncements announcements =
      new EdgeAnnouncements(this::publish, jid -> enabled, erasures);

  private CompletionStage<List<Place>> publish(AccountEvent event) {
    happened.add(event.kind().name());
    return answer;
  }

  private void announce(Kind kind) {
    announcements.publish(new AccountChange(JULIET, kind, Instant.EPOCH));
  }

  @Nested
  class GivenAChange {

    @ParameterizedTest
    @CsvSource({
      "CREATED, CREATED",
      "ENABLED, ENABLED",
      "DELETED, DELETED",
      "DISABLED, DISABLED",
      "PASSWORD_CHANGED, DISABLED ENABLED",
      "SESSIONS_ENDED, DISABLED ENABLED"
    })
    void whenAnnounced_thenItIsTheseEvents(Kind kind, String events) {
      announce(kind);

      assertThat(String.join(" ", happened)).isEqualTo(events);
    }

    @Test
    void whenADisabledOneGetsAPassword_thenNobodyThinksItEnabled() {
      enabled = false;

      announce(Kind.PASSWORD_CHANGED);

      assertThat(happened).isEmpty();
    }

    @Test
    void whenTheLogRefuses_thenItFails() {
      answer = CompletableFuture.failedStage(new IllegalStateException("no broker"));

      assertThatThrownBy(() -> announce(Kind.DISABLED)).isInstanceOf(CompletionException.class);
    }
  }

  @Nested
  class GivenADeletion {

    private final AccountChange deletion = AccountChange.deletion(JULIET, Instant.EPOCH);

    @Test
    void whenAnnounced_thenItsErasureIsFollowed() {
      announcements.publish(deletion);

      assertThat(erasures.known(deletion.erasure()).parts())
          .extracting(Erasure.Part::service)
          .containsExactly("gateway", "presence");
    }

    @Test
    void whenTheLogRefuses_thenItIsKnownAllTheSame() {
      answer = CompletableFuture.failedStage(new IllegalStateException("no broker"));

      assertThatThrownBy(() -> announcements.publish(deletion))
          .isInstanceOf(CompletionException.class);
      assertThat(erasures.known(deletion.erasure()).parts()).isEmpty();
    }
  }
}
