package chat.parlance.gateway.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down who administered what. A record that isn't durable in time is written nevertheless,
/// as soon as the log takes it again, unless the process ends before. Thread-safe, never blocks.
public final class Audit {

  private static final Logger log = LoggerFactory.getLogger(Audit.class);
  private static final int LONGEST = 512;
  private static final int MOST = 100;

  private final AuditLog records;
  private final InstantSource clock;
  private final Duration patience;

  /// @param patience how long a record may take to be durable
  public Audit(AuditLog records, InstantSource clock, Duration patience) {
    this.records = records;
    this.clock = clock;
    this.patience = patience;
  }

  /// Names an action, before it begins.
  public AuditedAction action(String who, String what, List<String> about) {
    var bounded = about.stream().limit(MOST).map(Audit::bounded).toList();
    return new AuditedAction(UUID.randomUUID().toString(), who, bounded(what), bounded);
  }

  /// Says that it begins.
  ///
  /// @return whether that is durable; never fails
  public CompletionStage<Boolean> begun(AuditedAction action) {
    return write(action, "begun", null);
  }

  /// Says that it was done.
  ///
  /// @return whether that is durable; never fails
  public CompletionStage<Boolean> done(AuditedAction action) {
    return write(action, "done", null);
  }

  /// Says that nothing, or not all of it, was done.
  ///
  /// @param why the condition of an error, or the type of a problem
  /// @return whether that is durable; never fails
  public CompletionStage<Boolean> refused(AuditedAction action, String why) {
    return write(action, "refused", why);
  }

  private CompletionStage<Boolean> write(
      AuditedAction action, String outcome, @Nullable String why) {
    var entry =
        new AuditRecord(
            action.id(),
            clock.instant().toString(),
            action.who(),
            action.what(),
            action.about(),
            outcome,
            why);
    return append(entry)
        .thenApply(nothing -> true)
        .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(failure -> false)
        .thenApply(durable -> told(durable, outcome));
  }

  private CompletableFuture<Void> append(AuditRecord entry) {
    try {
      return records.append(entry).toCompletableFuture();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static boolean told(boolean durable, String outcome) {
    if (!durable) {
      log.atError().addKeyValue("outcome", outcome).log("audit_failed");
    }
    return durable;
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
