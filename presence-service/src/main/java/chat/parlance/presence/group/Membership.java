package chat.parlance.presence.group;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.presence.watch.Watchers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes of a group's news what the member's roster says. Who is no account, or has no room, leaves
/// the group.
final class Membership implements Handler<Told> {

  enum Outcome {
    ROSTER_CHANGED,
    LEFT_AS_NO_ACCOUNT,
    LEFT_FOR_WANT_OF_ROOM,
    NO_SUCH_ACCOUNT
  }

  private final RosterProperties limits;
  private final GroupProperties properties;

  Membership(RosterProperties limits, GroupProperties properties) {
    this.limits = limits;
    this.properties = properties;
  }

  @Override
  public Route<Told> route() {
    return Route.told(GroupNews.NAME);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(
        AccountPresence.FACT, HostedAccount.FACT, Memberships.FACT, Roster.FACT, Watchers.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var news = told.as(GroupNews.class);
    if (news == null) {
      throw new IllegalArgumentException("no news");
    }
    var group = told.teller();
    if (!AccountPresence.existsIn(context.facts())) {
      return news.over()
          ? Decision.nothing(Outcome.NO_SUCH_ACCOUNT)
          : new Decision(Outcome.LEFT_AS_NO_ACCOUNT, List.of(Departure.of(group)));
    }
    var contacts = GivenContacts.of(group, news, context);
    var memberships = Memberships.in(context.facts());
    var after = news.over() ? memberships.without(group) : memberships.with(group);
    boolean hasRoom =
        after.groups().size() <= Math.max(properties.maxPerAccount(), memberships.groups().size())
            && contacts.roster(limits).fits(Roster.in(context.facts()), limits);
    return hasRoom
        ? new Decision(Outcome.ROSTER_CHANGED, effects(after, contacts, context))
        : leave(told, news, context);
  }

  private Decision leave(Told told, GroupNews news, Context context) {
    var group = told.teller();
    var contacts = GivenContacts.of(group, GroupNews.over(news.name()), context);
    var after = Memberships.in(context.facts()).without(group);
    var effects = new ArrayList<>(effects(after, contacts, context));
    effects.add(Departure.of(group));
    return new Decision(Outcome.LEFT_FOR_WANT_OF_ROOM, effects);
  }

  private List<Effect> effects(Memberships after, GivenContacts contacts, Context context) {
    var effects = new ArrayList<Effect>();
    if (!after.equals(Memberships.in(context.facts()))) {
      effects.add(after.put());
    }
    effects.addAll(contacts.effects(limits, context));
    return effects;
  }
}
