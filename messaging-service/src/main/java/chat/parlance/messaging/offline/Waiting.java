package chat.parlance.messaging.offline;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;

/// That messages wait for an account. Known without asking the store, so that who has none, which
/// is nearly everybody, comes online without it, and even while it is away.
record Waiting() {

  /// Kept in memory with a changelog; set and removed together with [OfflineMessages#FACT].
  static final Fact<Waiting> FACT = Fact.inLog("waiting", Waiting.class);

  static boolean isIn(Facts facts) {
    return facts.get(FACT) != null;
  }
}
