package chat.parlance.presence.request;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;

/// Hears from messaging that a message was for a resource that isn't there, and passes that on to
/// its sender if that one may know.
final class UndeliveredMessages implements Handler<Told> {

  enum Outcome {
    PASSED_ON,
    STRANGER
  }

  /// What messaging tells.
  ///
  /// @param answer the error that the message's sender would get
  record Undelivered(Element answer) {}

  private final Acquaintance acquaintance;

  UndeliveredMessages(RequestProperties properties) {
    acquaintance = new Acquaintance(properties);
  }

  @Override
  public Route<Told> route() {
    return Route.told("undelivered");
  }

  @Override
  public Set<Fact<?>> facts() {
    return Acquaintance.FACTS;
  }

  @Override
  public Decision decide(Told told, Context context) {
    var undelivered = told.as(Undelivered.class);
    if (undelivered == null) {
      throw new IllegalArgumentException("there is no answer");
    }
    var answer = Stanza.ofTrusted(undelivered.answer());
    var sender = answer.to();
    return sender == null || !acquaintance.of(sender, context)
        ? Decision.nothing(Outcome.STRANGER)
        : new Decision(
            Outcome.PASSED_ON, List.of(new Send(Inbox.MESSAGING, sender.bare(), answer, null)));
  }
}
