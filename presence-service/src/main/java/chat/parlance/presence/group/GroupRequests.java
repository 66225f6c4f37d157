package chat.parlance.presence.group;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes, shows, changes and deletes the group whose address the request is for. The same again
/// changes nothing, and nobody hears of it.
final class GroupRequests implements Handler<Iq> {

  enum Outcome {
    SHOWN,
    CREATED,
    CHANGED,
    UNCHANGED,
    DELETED,
    ADMISSION_ASKED,
    REFUSED,
    NO_SUCH_GROUP
  }

  private static final StanzaError UNKNOWN = StanzaError.of(Condition.ITEM_NOT_FOUND);

  private final GroupProperties limits;

  GroupRequests(GroupProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(GroupXml.GROUP, GroupXml.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(SharedGroup.FACT);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var before = SharedGroup.in(context.facts());
    if (request.type() == Iq.Type.GET) {
      return show(request, before, context);
    }
    try {
      return set(request, before, context);
    } catch (GroupXml.RefusedException e) {
      return new Decision(Outcome.REFUSED, Answer.error(request, e.error(), context));
    }
  }

  private static Decision show(Iq request, @Nullable SharedGroup group, Context context) {
    return group == null
        ? unknown(request, context)
        : new Decision(
            Outcome.SHOWN, Answer.result(request, GroupXml.of(group, Outcome.SHOWN), context));
  }

  private Decision set(Iq request, @Nullable SharedGroup before, Context context)
      throws GroupXml.RefusedException {
    var wish = GroupXml.read(request.payload(), limits);
    if (before == null && !wish.whole()) {
      return unknown(request, context);
    }
    if (wish.deleted()) {
      var effects = new ArrayList<>(GroupChange.effects(before, null, context));
      effects.addAll(Answer.result(request, null, context));
      return new Decision(Outcome.DELETED, effects);
    }
    var after = wish.applied(before);
    if (after.members().size() > limits.maxMembers()) {
      throw new GroupXml.RefusedException(Condition.POLICY_VIOLATION, "too many members");
    }
    if (before == null && !Admission.isGranted(request)) {
      return new Decision(Outcome.ADMISSION_ASKED, List.of(Admission.ask(request, context)));
    }
    return changed(request, before, after, context);
  }

  private static Decision changed(
      Iq request, @Nullable SharedGroup before, SharedGroup after, Context context) {
    List<Effect> changes = GroupChange.effects(before, after, context);
    var outcome =
        changes.isEmpty() ? Outcome.UNCHANGED : before == null ? Outcome.CREATED : Outcome.CHANGED;
    var effects = new ArrayList<>(changes);
    effects.addAll(Answer.result(request, GroupXml.of(after, outcome), context));
    return new Decision(outcome, effects);
  }

  private static Decision unknown(Iq request, Context context) {
    return new Decision(Outcome.NO_SUCH_GROUP, Answer.error(request, UNKNOWN, context));
  }
}
