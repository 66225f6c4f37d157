package chat.parlance.gateway.iq.disco;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers disco#info (XEP-0030 section 3) of the domain and of the sender's account.
@Component
@Implements(xep = 30, version = "2.5.0", status = Implements.Status.COMPLETE)
@Implements(xep = 128, version = "1.0.1", status = Implements.Status.COMPLETE)
final class InfoHandler implements EdgeHandler {

  private final DomainInfo info;
  private final InfoNodes nodes;
  private final List<DomainNodes> others;

  InfoHandler(DomainInfo info, InfoNodes nodes, List<DomainNodes> others) {
    this.info = info;
    this.nodes = nodes;
    this.others = List.copyOf(others);
  }

  @Override
  public String name() {
    return "query";
  }

  @Override
  public String namespace() {
    return Disco.INFO;
  }

  @Override
  public CompletionStage<Element> answer(Iq iq, Session session) {
    var query = iq.payload();
    var node = query == null ? null : query.attribute("node");
    boolean domain = isDomain(iq.to());
    if (node == null) {
      return completed(iq.result(domain ? info.toElement(null) : account()));
    }
    return domain ? node(iq, node, session) : completed(notFound(iq));
  }

  private CompletionStage<Element> node(Iq iq, String node, Session session) {
    if (nodes.contains(node)) {
      return completed(iq.result(info.toElement(node)));
    }
    for (var other : others) {
      if (other.contains(node)) {
        return other
            .info(node, session.jid().bare())
            .thenApply(info -> info.map(it -> iq.result(it.toElement(node))).orElse(forbidden(iq)));
      }
    }
    return completed(notFound(iq));
  }

  private static CompletionStage<Element> completed(Element answer) {
    return CompletableFuture.completedStage(answer);
  }

  private static Element notFound(Iq iq) {
    return iq.errorReply(StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND));
  }

  private static Element forbidden(Iq iq) {
    return iq.errorReply(StanzaError.of(StanzaError.Condition.FORBIDDEN));
  }

  /// A request to nobody is one to the account (RFC 6120 section 10.3.3).
  private static boolean isDomain(@Nullable Jid to) {
    return to != null && to.bare().isDomain();
  }

  private Element account() {
    var query = Element.builder("query", Disco.INFO);
    info.accountIdentities().forEach(identity -> query.child(identity.toElement()));
    info.accountFeatures().forEach(feature -> query.child(DomainInfo.feature(feature)));
    return query.build();
  }
}
