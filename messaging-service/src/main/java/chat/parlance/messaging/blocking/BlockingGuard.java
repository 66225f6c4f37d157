package chat.parlance.messaging.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Undelivered;
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

/// Lets nothing through between two accounts one of which blocks the other (XEP-0191 section 3.3):
/// it isn't delivered, doesn't wait and leaves no trace in an archive.
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
    if (from == null || from.bare().equals(context.address())) {
      return Decision.PASS;
    }
    Jid to = stanza.to() == null ? context.address() : stanza.to();
    var facts = context.facts();
    if (BlockedAddresses.cover(to, BlockedAddresses.by(from.bare()), facts)) {
      return new Decision(Outcome.BLOCKS, outbound(stanza, context));
    }
    if (BlockedAddresses.cover(from, BlockedAddresses.FACT, facts)) {
      return new Decision(Outcome.BLOCKED, inbound(stanza, context));
    }
    return Decision.PASS;
  }

  private static List<Effect> outbound(Stanza stanza, Context context) {
    boolean mayBeAnswered = stanza instanceof Iq iq ? iq.isRequest() : !stanza.isError();
    return mayBeAnswered ? answer(stanza, NOT_ACCEPTABLE, context) : List.of();
  }

  // An error for what a room relays would end the account's stay there.
  private static List<Effect> inbound(Stanza stanza, Context context) {
    boolean isMissed =
        switch (stanza) {
          case Iq iq -> iq.isRequest();
          case Message message ->
              switch (message.type()) {
                case NORMAL, CHAT -> true;
                case GROUPCHAT, HEADLINE, ERROR -> false;
              };
          case Presence _ -> false;
        };
    return isMissed ? answer(stanza, UNAVAILABLE, context) : List.of();
  }

  // Straight to the session: in its account's log the answer would be between the same two.
  private static List<Effect> answer(Stanza stanza, StanzaError error, Context context) {
    var session = context.session();
    return session == null
        ? List.of()
        : List.of(new Deliver(List.of(session), stanza.errorReply(error), Undelivered.DROP));
  }
}
