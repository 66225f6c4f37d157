package chat.parlance.gateway.api.idempotency;

import java.time.Duration;
import java.time.Instant;

/// Remembers which requests ran and what they were answered.
interface ClaimStore {

  /// For how long a key means the same request.
  Duration REMEMBERED = Duration.ofHours(24);

  /// A claim without an answer that is older belongs to a process that died.
  Duration PATIENCE = Duration.ofMinutes(1);

  /// Tries to be the one that runs a request.
  ///
  /// @param id of the key and its owner
  /// @param fingerprint of all that the request asks for
  Claim claim(String id, String fingerprint, Instant now);

  /// Keeps the answer; on disk when it returns.
  void answered(String id, Answer answer);

  /// Gives the claim up, so that the request may be tried again.
  void release(String id);

  /// Forgets what is older than [#REMEMBERED]; looks at everything.
  void forgetOld(Instant now);
}
