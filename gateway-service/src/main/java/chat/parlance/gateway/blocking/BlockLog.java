package chat.parlance.gateway.blocking;

import java.util.concurrent.CompletionStage;

/// Where it is kept whom the domain blocks. Thread-safe, never blocks.
public interface BlockLog {

  /// The domain blocks somebody.
  ///
  /// @return done when it is durable
  CompletionStage<Void> blocked(String domain, HostBlock block);

  /// The domain doesn't block somebody any more.
  ///
  /// @return done when it is durable
  CompletionStage<Void> unblocked(String domain, HostBlock block);
}
