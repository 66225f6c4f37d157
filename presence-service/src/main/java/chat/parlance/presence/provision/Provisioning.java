package chat.parlance.presence.provision;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.RosterRequest;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sets some items of an account's roster, all or none. The same again changes nothing and is
/// pushed to nobody.
final class Provisioning implements Handler<Iq> {

  enum Outcome {
    CHANGED,
    UNCHANGED,
    REFUSED,
    ROSTER_FULL,
    NO_SUCH_ACCOUNT
  }

  private static final StanzaError UNKNOWN = StanzaError.of(Condition.ITEM_NOT_FOUND);
  private static final StanzaError FULL =
      StanzaError.of(Condition.POLICY_VIOLATION, "the roster would be too large");

  private final RosterProperties limits;
  private final ProvisionProperties properties;

  Provisioning(RosterProperties limits, ProvisionProperties properties) {
    this.limits = limits;
    this.properties = properties;
  }

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(Wish.NAME, Wish.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, HostedAccount.FACT, Roster.FACT, Watchers.FACT);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    if (!AccountPresence.existsIn(context.facts())) {
      return refused(Outcome.NO_SUCH_ACCOUNT, UNKNOWN, request, context);
    }
    try {
      return provision(request, wishes(request.payload(), context), context);
    } catch (RosterRequest.Refused e) {
      return refused(Outcome.REFUSED, e.error(), request, context);
    }
  }

  private List<Wish> wishes(@Nullable Element payload, Context context)
      throws RosterRequest.Refused {
    if (payload == null) {
      return List.of();
    }
    if (payload.children().size() > properties.maxItems()) {
      throw new RosterRequest.Refused(Condition.POLICY_VIOLATION, "too many items at once");
    }
    return Wish.all(payload, context.address(), limits);
  }

  private Decision provision(Iq request, List<Wish> wishes, Context context) {
    var changes = Changes.of(wishes, context);
    if (!changes.roster(limits).fits(Roster.in(context.facts()), limits)) {
      return refused(Outcome.ROSTER_FULL, FULL, request, context);
    }
    var effects = new ArrayList<Effect>(changes.effects(limits, context));
    effects.addAll(Answer.result(request, changes.answer(), context));
    return new Decision(changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, effects);
  }

  private static Decision refused(Outcome outcome, StanzaError error, Iq request, Context context) {
    return new Decision(outcome, Answer.error(request, error, context));
  }
}
