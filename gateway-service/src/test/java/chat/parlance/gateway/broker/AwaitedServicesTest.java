package chat.parlance.gateway.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chat.parlance.log.Inbox;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class AwaitedServicesTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final AwaitedServices services =
      new AwaitedServices(List.of(Inbox.PRESENCE, Inbox.MESSAGING));

  private CompletableFuture<Void> waiting() {
    return CompletableFuture.runAsync(() -> {
      try {
        services.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
  }

  @Nested
  class GivenServicesThatAreNotThere {

    @Test
    void whenTheyAreDeclared_thenTheWaitingEndsWithTheLast() throws Exception {
      var waiting = waiting();
      services.declared(Inbox.CALLS);
      services.declared(Inbox.MESSAGING);
      assertThat(waiting).isNotDone();

      services.declared(Inbox.PRESENCE);

      waiting.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void whenTheGatewayIsNotReady_thenItsHealthNamesThem() {
      var health = new SlotHealth(() -> false, services::missing).health();

      assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
      assertThat(health.getDetails()).containsEntry("awaited", "messaging, presence");
    }

    @Test
    void whenTheWaitingThreadIsInterrupted_thenItEnds() throws Exception {
      var thread =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  services.await();
                } catch (InterruptedException _) {
                  Thread.currentThread().interrupt();
                }
              });

      thread.interrupt();

      assertThat(thread.join(LIMIT)).isTrue();
    }
  }

  @Nested
  class GivenNone {

    @Test
    void whenAwaited_thenAtOnce() {
      var none = new AwaitedServices(List.of());

      assertTimeoutPreemptively(LIMIT, none::await);

      assertThat(none.missing()).isEmpty();
      assertThat(new SlotHealth(() -> false, none::missing).health().getDetails()).isEmpty();
    }
  }
}
