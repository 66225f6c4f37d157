package chat.parlance.presence.roster;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Adds, changes or removes a contact (RFC 6121 sections 2.3 to 2.5).
final class RosterSet implements Handler<Iq> {

  enum Outcome {
    UPDATED,
    REMOVED,
    REFUSED,
    ROSTER_FULL,
    NO_SUCH_ITEM,
    OF_A_SHARED_GROUP
  }

  private static final StanzaError FULL =
      StanzaError.of(Condition.POLICY_VIOLATION, "the roster is full");

  private final RosterProperties limits;

  RosterSet(RosterProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(Scope.OWN_ACCOUNT, Iq.Type.SET, RosterQuery.NAME, RosterQuery.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT);
  }

  @Override
  public Decision decide(Iq set, Context context) {
    try {
      return switch (RosterRequest.of(set.payload(), limits)) {
        case RosterRequest.Update update -> update(set, update, context);
        case RosterRequest.Remove remove -> remove(set, remove, context);
      };
    } catch (RosterRequest.Refused e) {
      return new Decision(Outcome.REFUSED, Answer.error(set, e.error(), context));
    }
  }

  // Only name and groups are the client's to set (section 2.1.2).
  private Decision update(Iq set, RosterRequest.Update update, Context context) {
    var roster = Roster.in(context.facts());
    var before = roster.item(update.jid());
    var after = before.named(update.name(), update.groups());
    if (!roster.hasRoomFor(after, limits)) {
      return new Decision(Outcome.ROSTER_FULL, Answer.error(set, FULL, context));
    }
    return answered(Outcome.UPDATED, RosterPush.change(after, context), set, context);
  }

  private Decision remove(Iq set, RosterRequest.Remove remove, Context context) {
    var item = Roster.in(context.facts()).item(remove.jid());
    if (!item.listed()) {
      return nothingToRemove(set, item, context);
    }
    var effects = new ArrayList<>(Separation.from(item, context));
    effects.addAll(RosterEdit.of(context).remove(remove.jid()).effects(limits.maxRemovals()));
    return answered(Outcome.REMOVED, effects, set, context);
  }

  private static Decision nothingToRemove(Iq set, RosterItem item, Context context) {
    if (item.isGiven()) {
      var error = StanzaError.of(Condition.NOT_ALLOWED, "the contact is of a shared group");
      return new Decision(Outcome.OF_A_SHARED_GROUP, Answer.error(set, error, context));
    }
    var error = StanzaError.of(Condition.ITEM_NOT_FOUND);
    return new Decision(Outcome.NO_SUCH_ITEM, Answer.error(set, error, context));
  }

  private static Decision answered(Outcome outcome, List<Effect> effects, Iq set, Context context) {
    var all = new ArrayList<>(effects);
    all.addAll(Answer.result(set, null, context));
    return new Decision(outcome, all);
  }
}
