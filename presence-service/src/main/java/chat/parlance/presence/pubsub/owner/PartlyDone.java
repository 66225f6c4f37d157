package chat.parlance.presence.pubsub.owner;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.List;

/// Some of several changes could not be done: they are named in the error as they still are
/// (XEP-0060 sections 8.8.2.4 and 8.9.2.4).
final class PartlyDone {

  private PartlyDone() {}

  /// @param failed the list of what has not changed
  static Decision decision(Element failed, List<Effect> effects, Visit visit) {
    var iq = visit.iq().element();
    var answer =
        Element.builder("iq", Stanza.NAMESPACE)
            .attribute("type", "error")
            .attribute("id", visit.iq().id())
            .attribute("from", iq.attribute("to"))
            .attribute("to", iq.attribute("from"))
            .child(Owners.pubsub(failed))
            .child(StanzaError.of(Condition.NOT_ACCEPTABLE).toElement())
            .build();
    return visit.decision(PubsubOutcome.PARTLY_CHANGED, answer, effects);
  }
}
