package chat.parlance.presence.account;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Former;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.HostedAccount;
import java.util.List;
import java.util.Set;

/// Stores the accounts of which an older version knew by having their presence in memory, whether
/// somebody was there or not.
final class FormerAccounts implements Handler<Told> {

  enum Outcome {
    STORED,
    STORED_BEFORE
  }

  private static final String STORED = "\"stored\":true";

  @Override
  public Route<Told> route() {
    return Route.told(AccountPresence.FACT.name());
  }

  @Override
  public List<Former> former() {
    return List.of(new Former(AccountPresence.FACT, json -> !json.contains(STORED)));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, HostedAccount.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var presence = context.facts().get(AccountPresence.FACT);
    return presence == null || presence.stored()
        ? Decision.nothing(Outcome.STORED_BEFORE)
        : new Decision(Outcome.STORED, List.of(HostedAccount.put(), presence.afterStoring().put()));
  }
}
