package chat.parlance.presence.vcard;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sets the fields of a profile in the account's vCard as it is at that moment: whatever a client
/// sets meanwhile is before it or after it, and nothing that only the other knows is lost.
final class ProfileSet implements Handler<Iq> {

  enum Outcome {
    SET,
    UNCHANGED,
    TOO_LARGE,
    NO_SUCH_ACCOUNT
  }

  private final VCardProperties limits;
  private final VCardParts parts;

  ProfileSet(VCardProperties limits, VCardParts parts) {
    this.limits = limits;
    this.parts = parts;
  }

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(Profile.NAME, Profile.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(VCard.FACT, AccountPresence.FACT, HostedAccount.FACT);
  }

  @Override
  public Set<Fact<?>> facts(Iq set) {
    var facts = new HashSet<>(parts.facts(set));
    facts.addAll(facts());
    return facts;
  }

  @Override
  public Decision decide(Iq set, Context context) {
    if (!AccountPresence.existsIn(context.facts())) {
      return refused(
          Outcome.NO_SUCH_ACCOUNT, StanzaError.of(Condition.ITEM_NOT_FOUND), set, context);
    }
    var known = VCard.in(context.facts());
    var before = known == null ? VCard.empty() : known.element();
    var after = Profile.set(before, wanted(set));
    if (after.equals(before)) {
      return answered(Outcome.UNCHANGED, List.of(), after, set, context);
    }
    return limits.allow(parts.show(after, set, context))
        ? answered(
            Outcome.SET, List.of(new Put<>(VCard.FACT, new VCard(after))), after, set, context)
        : refused(Outcome.TOO_LARGE, limits.error(), set, context);
  }

  private static Element wanted(Iq set) {
    var profile = set.payload();
    var vCard = profile == null ? null : profile.child(VCard.NAME, VCard.NAMESPACE);
    return vCard == null ? VCard.empty() : vCard;
  }

  private static Decision answered(
      Outcome outcome, List<Effect> changes, Element after, Iq set, Context context) {
    var effects = new ArrayList<>(changes);
    effects.addAll(Answer.result(set, after, context));
    return new Decision(outcome, effects);
  }

  private static Decision refused(Outcome outcome, StanzaError error, Iq set, Context context) {
    return new Decision(outcome, Answer.error(set, error, context));
  }
}
