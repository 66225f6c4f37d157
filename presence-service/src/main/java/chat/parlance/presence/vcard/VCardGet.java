package chat.parlance.presence.vcard;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.EnumSet;
import java.util.Set;

/// Shows an account's vCard (XEP-0054 section 3.1 and 3.3). An account that has none is answered
/// for like an address that is no account.
@Implements(
    xep = 54,
    version = "1.2",
    status = Implements.Status.COMPLETE,
    note = "everybody may see a vCard; there is no search")
final class VCardGet implements Handler<Iq> {

  enum Outcome {
    SHOWN,
    NONE,
    NONE_YET
  }

  private final VCardParts parts;

  VCardGet(VCardParts parts) {
    this.parts = parts;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        EnumSet.of(Scope.OWN_ACCOUNT, Scope.ACCOUNT),
        EnumSet.of(Iq.Type.GET),
        VCard.NAME,
        VCard.NAMESPACE);
  }

  @Override
  public Set<String> features() {
    return Set.of(VCard.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(VCard.FACT);
  }

  @Override
  public Set<Fact<?>> facts(Iq get) {
    return parts.facts(get);
  }

  @Override
  public Decision decide(Iq get, Context context) {
    var shown = parts.show(get, context);
    if (shown != null) {
      return new Decision(Outcome.SHOWN, Answer.result(get, shown, context));
    }
    var from = get.from();
    if (from != null && from.bare().equals(context.address())) {
      return new Decision(Outcome.NONE_YET, Answer.result(get, VCard.empty(), context));
    }
    var error = StanzaError.of(Condition.ITEM_NOT_FOUND);
    return new Decision(Outcome.NONE, Answer.error(get, error, context));
  }
}
