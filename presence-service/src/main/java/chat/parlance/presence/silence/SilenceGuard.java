package chat.parlance.presence.silence;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.Set;

/// Keeps to itself what a silenced account's own clients would show to others: presence, and what
/// is published at the account. A client isn't told that nobody sees it.
final class SilenceGuard implements Handler<Stanza> {

  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final StanzaError UNAVAILABLE = StanzaError.of(Condition.SERVICE_UNAVAILABLE);

  enum Outcome {
    UNSEEN,
    UNPUBLISHED
  }

  @Override
  public Route<Stanza> route() {
    return Route.guard();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(Silenced.FACT);
  }

  @Override
  public Decision decide(Stanza stanza, Context context) {
    var from = stanza.from();
    if (from == null
        || !from.bare().equals(context.address())
        || !Silenced.in(context.facts()).covers(from)) {
      return Decision.PASS;
    }
    return switch (stanza) {
      case Presence presence when presence.type() == Presence.Type.AVAILABLE ->
          Decision.nothing(Outcome.UNSEEN);
      case Iq iq when publishes(iq) ->
          new Decision(Outcome.UNPUBLISHED, Answer.error(iq, UNAVAILABLE, context));
      default -> Decision.PASS;
    };
  }

  private static boolean publishes(Iq iq) {
    var payload = iq.payload();
    return iq.type() == Iq.Type.SET && payload != null && payload.namespace().equals(PUBSUB);
  }
}
