package chat.parlance.messaging.account;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import java.util.List;

/// What an older version kept of an account in memory. While it is there, it is what counts, and
/// the store has nothing yet.
///
/// @param deleted that the address was an account, and is none any more
record FormerAccount(boolean deleted) {

  static final Fact<FormerAccount> FACT = Fact.inLog("account", FormerAccount.class);

  /// Keeps it as it is kept now.
  List<Effect> move() {
    var gone = new Put<>(FACT, null);
    return deleted
        ? List.of(gone)
        : List.of(gone, new Put<>(HostedAccount.FACT, new HostedAccount()));
  }
}
