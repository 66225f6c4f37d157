package chat.parlance.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditTest {

  private final List<AuditRecord> records = new ArrayList<>();
  private CompletionStage<Void> answer = CompletableFuture.completedStage(null);
  private final Audit audit =
      new Audit(
          entry -> {
            records.add(entry);
            return answer;
          },
          () -> Instant.parse("2026-11-24T12:00:00Z"),
          Duration.ofMillis(20));

  private static boolean durable(CompletionStage<Boolean> written) {
    return written.toCompletableFuture().join();
  }

  @Nested
  class GivenAnAction {

    private final AuditedAction action =
        audit.action("key:1", "x".repeat(10_000), Collections.nCopies(1_000, "a@b"));

    @Test
    void whenItBeginsAndIsRefused_thenTwoRecordsOfOneAction() {
      assertThat(durable(audit.begun(action))).isTrue();
      assertThat(durable(audit.refused(action, "conflict"))).isTrue();

      assertThat(records).extracting(AuditRecord::action).containsOnly(action.id());
      assertThat(records).extracting(AuditRecord::outcome).containsExactly("begun", "refused");
      assertThat(records).extracting(AuditRecord::why).containsExactly(null, "conflict");
      assertThat(records.getFirst().at()).isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void whenItIsAboutTooMuch_thenTheRecordIsBounded() {
      assertThat(action.about()).hasSize(100);
      assertThat(action.what()).hasSize(512);
    }

    @Test
    void whenTheLogIsAwayOrRefuses_thenItSaysSo() {
      answer = new CompletableFuture<>();
      assertThat(durable(audit.done(action))).isFalse();

      answer = CompletableFuture.failedStage(new IllegalStateException());
      assertThat(durable(audit.done(action))).isFalse();
    }
  }
}
