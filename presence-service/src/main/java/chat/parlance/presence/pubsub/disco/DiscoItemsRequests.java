package chat.parlance.presence.pubsub.disco;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Lists nodes, and the items of a node (XEP-0060 sections 5.2 and 5.5).
public final class DiscoItemsRequests implements Handler<Iq> {

  private final PubsubProperties limits;

  public DiscoItemsRequests(PubsubProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        EnumSet.of(Scope.OWN_ACCOUNT, Scope.ACCOUNT),
        EnumSet.of(Iq.Type.GET),
        "query",
        PubsubInfo.ITEMS);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, HostedAccount.FACT, NodeList.FACT);
  }

  @Override
  public Set<String> features() {
    return Set.of(PubsubInfo.ITEMS);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    return Visit.decide(
        request,
        context,
        limits,
        visit -> visit.result(PubsubOutcome.ANSWERED, answer(visit), List.of()));
  }

  private static Element answer(Visit visit) throws Refused {
    var name = Discovery.nodeOf(visit);
    return name.isEmpty() ? nodes(visit) : items(name, visit);
  }

  private static Element nodes(Visit visit) throws Refused {
    var query = Element.builder("query", PubsubInfo.ITEMS);
    for (var entry : Discovery.nodes(visit)) {
      query.child(
          Element.builder("item", PubsubInfo.ITEMS)
              .attribute("jid", visit.address().toString())
              .attribute("node", entry.name())
              .attribute("name", entry.title().isEmpty() ? null : entry.title())
              .build());
    }
    return query.build();
  }

  private static Element items(String name, Visit visit) throws Refused {
    var node = visit.node(name);
    visit.access().requireRead(node, visit.requester());
    var query = Element.builder("query", PubsubInfo.ITEMS).attribute("node", name);
    for (var item : node.live(visit.context().now())) {
      query.child(
          Element.builder("item", PubsubInfo.ITEMS)
              .attribute("jid", visit.address().toString())
              .attribute("name", item.id())
              .build());
    }
    return query.build();
  }
}
