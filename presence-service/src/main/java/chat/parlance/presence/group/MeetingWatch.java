package chat.parlance.presence.group;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.blocking.guard.Blocking;
import chat.parlance.presence.probe.Showing;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.FullJid;
import java.util.Set;

/// Shows the account's presence to a session of another member, once.
final class MeetingWatch implements Handler<Told> {

  enum Outcome {
    SHOWN,
    SEEN_ALREADY,
    BLOCKED,
    NOT_MET_YET
  }

  @Override
  public Route<Told> route() {
    return Route.told(Watching.MEETING);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT, Watchers.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var wish = told.as(Watching.class);
    if (wish == null) {
      throw new IllegalArgumentException("nothing is wanted");
    }
    var contact = told.teller();
    if (!Roster.in(context.facts()).isSubscriber(contact)) {
      return Decision.nothing(Outcome.NOT_MET_YET);
    }
    if (Blocking.isBetween(new FullJid(contact, wish.resource()), context)) {
      return Decision.nothing(Outcome.BLOCKED);
    }
    boolean known =
        Watchers.in(context.facts()).all().anyMatch(it -> it.session().equals(wish.session()));
    return known
        ? Decision.nothing(Outcome.SEEN_ALREADY)
        : new Decision(Outcome.SHOWN, Showing.to(contact, wish, context));
  }
}
