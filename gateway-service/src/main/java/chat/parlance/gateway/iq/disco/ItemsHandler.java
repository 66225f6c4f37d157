package chat.parlance.gateway.iq.disco;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/// Answers disco#items (XEP-0030 section 4) of the domain: the services below it, and what is below
/// its nodes. Accounts' items are for services to tell.
@Component
final class ItemsHandler implements EdgeHandler {

  private final ServiceFeatures services;
  private final List<DomainNodes> nodes;

  ItemsHandler(ServiceFeatures services, List<DomainNodes> nodes) {
    this.services = services;
    this.nodes = List.copyOf(nodes);
  }

  @Override
  public String name() {
    return "query";
  }

  @Override
  public String namespace() {
    return Disco.ITEMS;
  }

  @Override
  public boolean answersForAccounts() {
    return false;
  }

  @Override
  public CompletionStage<Element> answer(Iq iq, Session session) {
    var asked = iq.payload();
    var node = asked == null ? null : asked.attribute("node");
    var query = Element.builder("query", Disco.ITEMS);
    if (node != null) {
      return below(iq, node, session, query.attribute("node", node));
    }
    if (iq.to() != null) {
      addHosts(iq.to().domain(), query);
    }
    return CompletableFuture.completedStage(iq.result(query.build()));
  }

  private CompletionStage<Element> below(
      Iq iq, String node, Session session, Element.Builder query) {
    var domain = iq.to() == null ? "" : iq.to().domain();
    for (var each : nodes) {
      if (each.contains(node)) {
        return each.items(node, session.jid().bare())
            .thenApply(items -> {
              items.forEach(item -> query.child(item.toElement(domain)));
              return iq.result(query.build());
            });
      }
    }
    return CompletableFuture.completedStage(iq.result(query.build()));
  }

  private void addHosts(String domain, Element.Builder query) {
    for (var host : services.hosts()) {
      query.child(
          Element.builder("item", Disco.ITEMS).attribute("jid", host + "." + domain).build());
    }
  }
}
