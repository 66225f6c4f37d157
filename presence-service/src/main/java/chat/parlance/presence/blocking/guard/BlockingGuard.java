package chat.parlance.presence.blocking.guard;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;

/// Keeps apart who blocked whom, in both directions (XEP-0191 section 3.3). An account's own
/// sessions are never kept apart (section 5).
final class BlockingGuard implements Handler<Stanza> {

  enum Outcome {
    /// From somebody whom the account blocks.
    BLOCKED,
    /// To somebody whom its sender blocks.
    BLOCKS
  }

  private static final StanzaError UNAVAILABLE = StanzaError.of(Condition.SERVICE_UNAVAILABLE);
  private static final StanzaError NOT_ACCEPTABLE =
      StanzaError.of(Condition.NOT_ACCEPTABLE)
          .as(StanzaError.Type.CANCEL)
          .with(Element.builder("blocked", "urn:xmpp:blocking:errors").build());

  @Override
  public Route<Stanza> route() {
    return Route.guard();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(BlockedAddresses.FACT);
  }

  @Override
  public Set<Fact<?>> facts(Stanza stanza) {
    var from = stanza.from();
    return from == null ? facts() : Set.of(BlockedAddresses.FACT, BlockedAddresses.by(from.bare()));
  }

  @Override
  public Decision decide(Stanza stanza, Context context) {
    var from = stanza.from();
    Jid to = stanza.to() == null ? context.address() : stanza.to();
    if (from == null || from.bare().equals(to.bare())) {
      return Decision.PASS;
    }
    var facts = context.facts();
    var blocks = BlockedAddresses.in(facts, BlockedAddresses.FACT);
    if (from.bare().equals(context.address())) {
      return blocks.cover(to) ? refused(stanza, context) : Decision.PASS;
    }
    if (BlockedAddresses.in(facts, BlockedAddresses.by(from.bare())).cover(to)) {
      return fromBlocker(stanza, context);
    }
    return blocks.cover(from) ? fromBlocked(stanza, from, context) : Decision.PASS;
  }

  private static Decision refused(Stanza stanza, Context context) {
    return new Decision(Outcome.BLOCKS, Answer.error(stanza, NOT_ACCEPTABLE, context));
  }

  // What a client sent was refused in its account's log. The rest the account's service sends by
  // itself; that a subscription ends has to be known on both sides.
  private static Decision fromBlocker(Stanza stanza, Context context) {
    if (!(stanza instanceof Presence presence)) {
      return refused(stanza, context);
    }
    return endsSubscription(presence) ? Decision.PASS : Decision.nothing(Outcome.BLOCKS);
  }

  private static Decision fromBlocked(Stanza stanza, Jid from, Context context) {
    var effects =
        switch (stanza) {
          case Iq iq -> Answer.error(iq, UNAVAILABLE, context);
          case Presence presence when endsSubscription(presence) ->
              SilentEnd.of(presence, from.bare(), context);
          case Presence _, Message _ -> List.<Effect>of();
        };
    return new Decision(Outcome.BLOCKED, effects);
  }

  private static boolean endsSubscription(Presence presence) {
    return switch (presence.type()) {
      case UNSUBSCRIBE, UNSUBSCRIBED -> true;
      default -> false;
    };
  }
}
