package chat.parlance.presence.pubsub.subscribe;

import chat.parlance.log.Decision;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The subscriptions and affiliations of who asks (XEP-0060 sections 5.6 and 5.7).
public final class Own {

  private Own() {}

  /// Lists subscriptions.
  ///
  /// @param name of the node; absent for all
  public static Decision subscriptions(@Nullable String name, Visit visit) throws Refused {
    var list = Element.builder("subscriptions", Pubsub.NAMESPACE).attribute("node", name);
    for (var node : nodes(name, visit)) {
      node.subscriptionsOf(visit.requester())
          .forEach(one -> list.child(Subscribing.element(node, one)));
    }
    return answer(list.build(), visit);
  }

  /// Lists affiliations.
  ///
  /// @param name of the node; absent for all
  public static Decision affiliations(@Nullable String name, Visit visit) throws Refused {
    var list = Element.builder("affiliations", Pubsub.NAMESPACE).attribute("node", name);
    for (var node : nodes(name, visit)) {
      var affiliation = node.affiliation(visit.requester());
      if (affiliation != Affiliation.NONE) {
        list.child(
            Element.builder("affiliation", Pubsub.NAMESPACE)
                .attribute("node", node.name())
                .attribute("affiliation", affiliation.value())
                .build());
      }
    }
    return answer(list.build(), visit);
  }

  private static List<Node> nodes(@Nullable String name, Visit visit) throws Refused {
    if (name != null) {
      var node = visit.node(name);
      if (!visit.access().mayRead(node, visit.requester())) {
        throwIfUnknown(visit);
      }
      return List.of(node);
    }
    throwIfUnknown(visit);
    return NodeList.in(visit.context().facts()).nodes().stream()
        .map(entry -> visit.find(entry.name()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static void throwIfUnknown(Visit visit) throws Refused {
    if (!visit.access().knows(visit.requester())) {
      throw PubsubError.presenceSubscriptionRequired();
    }
  }

  private static Decision answer(Element list, Visit visit) {
    var pubsub = Element.builder("pubsub", Pubsub.NAMESPACE).child(list).build();
    return visit.result(PubsubOutcome.ANSWERED, pubsub, List.of());
  }
}
