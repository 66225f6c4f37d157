package chat.parlance.messaging.returned;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Returned;
import chat.parlance.log.Route;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaIds;
import chat.parlance.messaging.account.HostedAccount;
import chat.parlance.messaging.delivery.Placement;
import chat.parlance.messaging.error.ErrorReply;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.messaging.stanzaid.StanzaIdentity;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes back what a session was given and its client never acknowledged.
final class ReturnedStanzas implements Handler<Returned> {

  enum Outcome {
    /// Another session was given it too, and still answers for it.
    ANOTHER_HAS_IT,
    /// Its sender is told.
    REFUSED,
    NOT_WORTH_KEEPING
  }

  private final Placement placement;

  ReturnedStanzas(Placement placement) {
    this.placement = placement;
  }

  @Override
  public Route<Returned> route() {
    return Route.returned();
  }

  // Whether it is an account is asked for only where nobody is there.
  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT);
  }

  @Override
  public Decision decide(Returned returned, Context context) {
    return switch (returned.stanza()) {
      case Message message ->
          switch (message.type()) {
            case NORMAL, CHAT -> message(message, returned, context);
            // Other resources aren't in the room, and the room must hear that this one isn't.
            case GROUPCHAT -> new Decision(Outcome.REFUSED, ErrorReply.serviceUnavailable(message));
            case HEADLINE, ERROR -> Decision.nothing(Outcome.NOT_WORTH_KEEPING);
          };
      case Iq iq -> new Decision(Outcome.REFUSED, ErrorReply.serviceUnavailable(iq));
      case Presence _ -> Decision.nothing(Outcome.NOT_WORTH_KEEPING);
    };
  }

  private Decision message(Message message, Returned returned, Context context) {
    var sessions = AccountSessions.in(context.facts());
    for (var target : returned.targets()) {
      if (!target.equals(returned.failed()) && sessions.isLive(target)) {
        return Decision.nothing(Outcome.ANOTHER_HAS_IT);
      }
    }
    if (sessions.hasNone() && !HostedAccount.existsIn(context.facts())) {
      return new Decision(Outcome.REFUSED, ErrorReply.serviceUnavailable(message));
    }
    var receivers = others(sessions.receivers(), returned);
    var placed = placement.place(message, idOf(message, context), receivers, context);
    return new Decision(placed.outcome(), List.copyOf(placed.effects()));
  }

  private static String idOf(Message message, Context context) {
    String id = StanzaIdentity.of(message, context.address());
    return id == null ? StanzaIds.of(context.recordId()) : id;
  }

  private static List<SessionAddress> others(List<SessionAddress> receivers, Returned returned) {
    if (!receivers.contains(returned.failed())) {
      return receivers;
    }
    var others = new ArrayList<>(receivers);
    others.remove(returned.failed());
    return others;
  }
}
