package chat.parlance.gateway.iq.disco;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/// Answers disco#items (XEP-0030 section 4): neither the domain nor an account has any yet.
@Component
final class ItemsHandler implements EdgeHandler {

  @Override
  public String name() {
    return "query";
  }

  @Override
  public String namespace() {
    return Disco.ITEMS;
  }

  @Override
  public CompletionStage<Element> answer(Iq iq, Session session) {
    var query = Element.builder("query", Disco.ITEMS);
    var asked = iq.payload();
    var node = asked == null ? null : asked.attribute("node");
    if (node != null) {
      query.attribute("node", node);
    }
    return CompletableFuture.completedStage(iq.result(query.build()));
  }
}
