package chat.parlance.presence.directed;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Fact;
import chat.parlance.log.Inbox;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.session.PresenceContent;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.session.Refusal;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.List;
import java.util.Set;

/// Presence that a client of the account sends to somebody. It is remembered, so that it can be
/// taken back when the session is no longer available (RFC 6121 section 4.6.3).
final class DirectedPresence {

  enum Outcome {
    ROUTED,
    ROUTED_AND_REMEMBERED,
    TOO_LARGE,
    TOO_MANY_TARGETS,
    UNKNOWN_SESSION
  }

  private final DirectedProperties limits;
  private final StanzaProperties stanzas;
  private final PresenceContent content;

  DirectedPresence(DirectedProperties limits, StanzaProperties stanzas, PresenceContent content) {
    this.limits = limits;
    this.stanzas = stanzas;
    this.content = content;
  }

  Set<Fact<?>> facts() {
    return content.facts();
  }

  Decision decide(Presence presence, Jid to, Context context) {
    var sender = AccountPresence.in(context.facts()).sender(context);
    if (sender == null) {
      return Decision.nothing(Outcome.UNKNOWN_SESSION);
    }
    return switch (presence.type()) {
      case AVAILABLE -> available(presence, to, sender, context);
      case UNAVAILABLE -> takenBack(presence, to, sender, context);
      // Nobody answers an error.
      default ->
          stanzas.isTooLarge(presence)
              ? Decision.nothing(Outcome.TOO_LARGE)
              : new Decision(Outcome.ROUTED, List.of(send(presence, to)));
    };
  }

  private Decision available(Presence presence, Jid to, BoundSession sender, Context context) {
    if (stanzas.isTooLarge(presence)) {
      return Refusal.of(Outcome.TOO_LARGE, presence, sender, "the presence is too large");
    }
    var before = DirectedTargets.in(context.facts());
    var after = before.with(sender.address(), to);
    boolean fits =
        after.of(sender.address()).size() <= limits.maxTargets()
            && after.length() <= limits.maxLength();
    return fits || after.equals(before)
        ? routed(content.directed(presence, context.facts()), to, before, after)
        : Refusal.of(Outcome.TOO_MANY_TARGETS, presence, sender, "directed presence to too many");
  }

  private Decision takenBack(Presence presence, Jid to, BoundSession sender, Context context) {
    var said = stanzas.isTooLarge(presence) ? PresenceStanzas.withoutContent(presence) : presence;
    var before = DirectedTargets.in(context.facts());
    return routed(said, to, before, before.without(sender.address(), to));
  }

  private static Decision routed(
      Presence presence, Jid to, DirectedTargets before, DirectedTargets after) {
    var send = send(presence, to);
    return after.equals(before)
        ? new Decision(Outcome.ROUTED, List.of(send))
        : new Decision(Outcome.ROUTED_AND_REMEMBERED, List.of(after.put(), send));
  }

  private static Effect send(Presence presence, Jid to) {
    return new Send(Inbox.PRESENCE, to.bare(), presence, null);
  }
}
