package chat.parlance.presence.vcard;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.ArrayList;
import java.util.Set;

/// Sets the account's own vCard (XEP-0054 section 3.2).
final class VCardSet implements Handler<Iq> {

  enum Outcome {
    SET,
    TOO_LARGE,
    MALFORMED,
    UNFIT
  }

  private final VCardProperties limits;
  private final VCardParts parts;

  VCardSet(VCardProperties limits, VCardParts parts) {
    this.limits = limits;
    this.parts = parts;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(Scope.OWN_ACCOUNT, Iq.Type.SET, VCard.NAME, VCard.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(VCard.FACT);
  }

  @Override
  public Set<Fact<?>> facts(Iq set) {
    return parts.facts(set);
  }

  @Override
  public Decision decide(Iq set, Context context) {
    var vCard = set.payload();
    if (vCard == null || !VCard.isWellFormed(vCard)) {
      var error = StanzaError.of(Condition.BAD_REQUEST, "binary values are base64");
      return new Decision(Outcome.MALFORMED, Answer.error(set, error, context));
    }
    if (!limits.allow(vCard)) {
      return new Decision(Outcome.TOO_LARGE, Answer.error(set, limits.error(), context));
    }
    var taken = parts.take(vCard, set, context);
    var wrong = taken.wrong();
    if (wrong != null) {
      return new Decision(Outcome.UNFIT, Answer.error(set, wrong, context));
    }
    var effects = new ArrayList<Effect>();
    effects.add(new Put<>(VCard.FACT, new VCard(taken.rest())));
    effects.addAll(taken.effects());
    effects.addAll(Answer.result(set, null, context));
    return new Decision(Outcome.SET, effects);
  }
}
