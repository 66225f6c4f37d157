package chat.parlance.presence.group;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Set;

/// Lets a member go that says so: its account is deleted, or its roster has no room.
final class Departure implements Handler<Told> {

  enum Outcome {
    GONE,
    NO_MEMBER
  }

  @Override
  public Route<Told> route() {
    return Route.told(GroupNews.LEFT);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(SharedGroup.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var group = SharedGroup.in(context.facts());
    if (group == null || !group.byJid().containsKey(told.teller())) {
      return Decision.nothing(Outcome.NO_MEMBER);
    }
    var after = group.with(List.of(), List.of(told.teller()));
    return new Decision(Outcome.GONE, GroupChange.effects(group, after, context));
  }

  /// Says so.
  static Effect of(BareJid group) {
    return new Tell(Inbox.PRESENCE, group, GroupNews.LEFT, null);
  }
}
