package chat.parlance.gateway.audit;

import java.util.concurrent.CompletionStage;

/// Where records of administration are kept.
@FunctionalInterface
public interface AuditLog {

  /// Appends a record. Thread-safe, never blocks.
  ///
  /// @return done when it is durable; fails if the log won't ever take it
  CompletionStage<Void> append(AuditRecord entry);
}
