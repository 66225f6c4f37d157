package chat.parlance.presence.report.register;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.report.Withdrawn;
import java.util.List;
import java.util.Objects;

/// Forgets what an account reported, where that account doesn't have it any more.
final class Withdrawal implements Handler<Told> {

  enum Outcome {
    FORGOTTEN,
    NOTHING_LEFT
  }

  @Override
  public Route<Told> route() {
    return Route.told(Withdrawn.TOLD);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var withdrawn = told.as(Withdrawn.class);
    var ids = withdrawn == null ? List.<String>of() : withdrawn.ids();
    var found =
        ids.stream()
            .map(id -> context.facts().get(KeptReport.fact(id)))
            .filter(Objects::nonNull)
            .filter(kept -> kept.report().reporter().equals(told.teller()))
            .toList();
    return found.isEmpty()
        ? Decision.nothing(Outcome.NOTHING_LEFT)
        : new Decision(Outcome.FORGOTTEN, Removal.of(found, context.facts()));
  }
}
