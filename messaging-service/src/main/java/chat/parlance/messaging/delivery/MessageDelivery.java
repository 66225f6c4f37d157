package chat.parlance.messaging.delivery;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaIds;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.archive.Archiving;
import chat.parlance.messaging.delay.Delay;
import chat.parlance.messaging.delivery.Placement.Outcome;
import chat.parlance.messaging.delivery.Placement.Placed;
import chat.parlance.messaging.error.ErrorReply;
import chat.parlance.messaging.offline.OfflineStorage;
import chat.parlance.messaging.resend.Resends;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.messaging.stanzaid.StanzaIdentity;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Brings a message to an account of ours: to its sessions, to its offline messages, or back; and
/// gives the archives of both parties their copies.
final class MessageDelivery implements Handler<Message> {

  /// Why a message needed no delivery.
  enum Repetition {
    SENT_BEFORE
  }

  private final Placement placement;
  private final Resends resends;
  private final UnknownAccounts unknownAccounts;

  MessageDelivery(Placement placement, Resends resends, UnknownAccounts unknownAccounts) {
    this.placement = placement;
    this.resends = resends;
    this.unknownAccounts = unknownAccounts;
  }

  @Override
  public Route<Message> route() {
    return Route.messages(Scope.OWN_ACCOUNT, Scope.ACCOUNT, Scope.RESOURCE);
  }

  // Whether it is an account, and its offline messages, are asked for only when a message must
  // wait.
  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT);
  }

  @Override
  public Set<String> features() {
    return Set.of(StanzaIdentity.NAMESPACE);
  }

  @Override
  public Decision decide(Message received, Context context) {
    if (resends.isResent(received, context)) {
      return Decision.nothing(Repetition.SENT_BEFORE);
    }
    var message = cleaned(received, context);
    var stanzaId = StanzaIds.of(context.recordId());
    var stamped =
        message.isError() ? message : StanzaIdentity.stamp(message, context.address(), stanzaId);
    var placed = place(stamped, stanzaId, context);
    var effects = new ArrayList<Effect>(placed.effects());
    if (placed.isTaken() && OfflineStorage.isWorthKeeping(message)) {
      effects.addAll(resends.remember(message, context));
    }
    if (Archiving.isWorthIt(message)) {
      addCopies(effects, placed, message, stamped, context);
    }
    return new Decision(placed.outcome(), effects);
  }

  private static Message cleaned(Message message, Context context) {
    boolean fromClient = context.session() != null;
    var own = StanzaIdentity.withoutForged(message, context.address(), fromClient);
    return Delay.withoutForged(own, context.address(), fromClient);
  }

  // A message without an address is one to its sender's own account (RFC 6120 section 10.3.1).
  private Placed place(Message message, String stanzaId, Context context) {
    var to = message.to();
    return switch (verdict(message, to == null ? context.address() : to, context)) {
      case Verdict.Deliver(var sessions) ->
          new Placed(
              Outcome.DELIVERED,
              List.of(new Deliver(sessions, message.element(), undelivered(message))));
      case Verdict.Otherwise otherwise ->
          switch (otherwise) {
            case WAIT -> placement.place(message, stanzaId, receivers(context), context);
            case REFUSE -> new Placed(Outcome.REFUSED, ErrorReply.serviceUnavailable(message));
            case REFUSE_ACQUAINTANCE ->
                new Placed(Outcome.REFUSED, ErrorReply.toAcquaintance(message, context.address()));
            case IGNORE -> new Placed(Outcome.IGNORED, List.of());
          };
    };
  }

  private Verdict verdict(Message message, Jid to, Context context) {
    return unknownAccounts == UnknownAccounts.REFUSE && !Placement.isAccount(context)
        ? DeliveryRules.forUnknownAccount(message.type())
        : DeliveryRules.forAccount(message.type(), to, AccountSessions.in(context.facts()));
  }

  private static List<SessionAddress> receivers(Context context) {
    return AccountSessions.in(context.facts()).receivers();
  }

  private static Undelivered undelivered(Message message) {
    return switch (message.type()) {
      case NORMAL, CHAT, GROUPCHAT -> Undelivered.RETURN;
      case HEADLINE, ERROR -> Undelivered.DROP;
    };
  }

  // What was refused isn't in the archive of who refused it (XEP-0313 section 8.1), but it was
  // sent.
  private static void addCopies(
      List<Effect> effects, Placed placed, Message message, Message stamped, Context context) {
    var stanzaId = StanzaIds.of(context.recordId());
    if (placed.isTaken()) {
      effects.add(Archiving.received(stamped, context.address(), stanzaId));
    }
    var sent = Archiving.sent(message, context.address(), stanzaId);
    if (sent != null) {
      effects.add(sent);
    }
  }
}
