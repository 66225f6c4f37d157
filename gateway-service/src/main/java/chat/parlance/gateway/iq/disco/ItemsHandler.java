package chat.parlance.gateway.iq.disco;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/// Answers disco#items (XEP-0030 section 4) of the domain: the services below it. Accounts' items
/// are for services to tell.
@Component
final class ItemsHandler implements EdgeHandler {

  private final ServiceFeatures services;

  ItemsHandler(ServiceFeatures services) {
    this.services = services;
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
    var query = Element.builder("query", Disco.ITEMS);
    var asked = iq.payload();
    var node = asked == null ? null : asked.attribute("node");
    if (node != null) {
      query.attribute("node", node);
    } else if (iq.to() != null) {
      addHosts(iq.to().domain(), query);
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
