package chat.parlance.presence.group;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import java.util.Set;

/// Asks a member that shows itself from now on.
final class MeetingReady implements Handler<Told> {

  enum Outcome {
    ASKED,
    NOT_MET_YET
  }

  @Override
  public Route<Told> route() {
    return Route.told(Meeting.READY);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    return Roster.in(context.facts()).item(told.teller()).isGiven()
        ? new Decision(Outcome.ASKED, Meeting.watch(told.teller(), context))
        : Decision.nothing(Outcome.NOT_MET_YET);
  }
}
