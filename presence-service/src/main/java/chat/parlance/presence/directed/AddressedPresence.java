package chat.parlance.presence.directed;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// Takes presence that has an address: first in the log of the account that sends it, then in that
/// of the one it is for. Knows no roster, so that a broadcast costs its receivers little.
final class AddressedPresence implements Handler<Presence> {

  enum Outcome {
    NO_ADDRESS
  }

  private final DirectedPresence directed;
  private final Set<Fact<?>> facts;

  AddressedPresence(DirectedPresence directed) {
    this.directed = directed;
    var needed = new HashSet<>(directed.facts());
    needed.addAll(Set.of(AccountPresence.FACT, DirectedTargets.FACT));
    this.facts = Set.copyOf(needed);
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(
        EnumSet.of(Scope.ACCOUNT, Scope.RESOURCE),
        EnumSet.of(Presence.Type.AVAILABLE, Presence.Type.UNAVAILABLE, Presence.Type.ERROR));
  }

  @Override
  public Set<Fact<?>> facts() {
    return facts;
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    Jid from = presence.from();
    Jid to = presence.to();
    if (from == null || to == null) {
      return Decision.nothing(Outcome.NO_ADDRESS);
    }
    boolean isOurs = to.bare().equals(context.address());
    return isOurs
        ? ReceivedPresence.decide(presence, to, context)
        : directed.decide(presence, to, context);
  }
}
