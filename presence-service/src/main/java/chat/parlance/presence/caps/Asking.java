package chat.parlance.presence.caps;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.StanzaIds;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.caps.CapabilityHash;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Asks a client what it is capable of, when it is the first of its kind that is seen.
final class Asking implements Handler<Presence> {

  enum Outcome {
    ASKED,
    KNOWN,
    NOT_SAID,
    SAID_BEFORE,
    NOT_A_BROADCAST
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(Scope.OWN_ACCOUNT, EnumSet.of(Presence.Type.AVAILABLE));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT);
  }

  @Override
  public Set<String> features() {
    return Set.of(Client.NAMESPACE, CapabilityHash.NAMESPACE);
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    var sender = AccountPresence.in(context.facts()).sender(context);
    if (sender == null || presence.to() != null) {
      return Decision.nothing(Outcome.NOT_A_BROADCAST);
    }
    var client = Client.of(presence.element());
    if (client == null) {
      return Decision.nothing(Outcome.NOT_SAID);
    }
    if (client.equals(Client.of(sender.presence()))) {
      return Decision.nothing(Outcome.SAID_BEFORE);
    }
    if (context.facts().shared(Capabilities.address(client), Capabilities.FACT) != null) {
      return Decision.nothing(Outcome.KNOWN);
    }
    var to = new FullJid(context.address(), sender.resource());
    var ask = new Deliver(List.of(sender.address()), ask(presence, to, context), Undelivered.DROP);
    return new Decision(Outcome.ASKED, List.of(ask));
  }

  private static Element ask(Presence presence, FullJid to, Context context) {
    var node = Client.node(presence.element());
    return Element.builder("iq", Stanza.NAMESPACE)
        .attribute("type", "get")
        .attribute("id", "capabilities-" + StanzaIds.of(context.recordId()))
        .attribute("from", context.address().toString())
        .attribute("to", to.toString())
        .child(Element.builder("query", DiscoInfo.NAMESPACE).attribute("node", node).build())
        .build();
  }
}
