package chat.parlance.presence.overview;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.presence.lastactivity.LastSeen;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;

/// Tells the platform which resources of an account are available, or since when none is. What no
/// account is, is not found.
final class Overview implements Handler<Iq> {

  enum Outcome {
    AVAILABLE,
    UNAVAILABLE,
    NO_ACCOUNT
  }

  static final String NAME = "presence";
  static final String NAMESPACE = "urn:parlance:presence:0";

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(NAME, NAMESPACE);
  }

  /// When it was last there only of one that isn't: that is in the store.
  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT);
  }

  @Override
  public Decision decide(Iq get, Context context) {
    if (!AccountPresence.existsIn(context.facts())) {
      var error = StanzaError.of(Condition.ITEM_NOT_FOUND);
      return new Decision(Outcome.NO_ACCOUNT, Answer.error(get, error, context));
    }
    var presence = AccountPresence.in(context.facts());
    var overview = Element.builder(NAME, NAMESPACE);
    if (presence.available().isEmpty()) {
      var seen = LastSeen.in(context.facts());
      if (seen != null) {
        overview.child(Views.of(seen));
      }
      return new Decision(Outcome.UNAVAILABLE, Answer.result(get, overview.build(), context));
    }
    presence.presences().map(Views::of).forEach(overview::child);
    return new Decision(Outcome.AVAILABLE, Answer.result(get, overview.build(), context));
  }
}
