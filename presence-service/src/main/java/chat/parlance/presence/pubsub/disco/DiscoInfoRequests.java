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

/// Says what the service, accounts and nodes are. What an account itself asks of itself, the edge
/// answers.
public final class DiscoInfoRequests implements Handler<Iq> {

  private final PubsubProperties limits;

  public DiscoInfoRequests(PubsubProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        EnumSet.of(Scope.OWN_ACCOUNT, Scope.ACCOUNT),
        EnumSet.of(Iq.Type.GET),
        "query",
        PubsubInfo.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, HostedAccount.FACT, NodeList.FACT);
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
    if (!name.isEmpty()) {
      return PubsubInfo.node(Discovery.node(name, visit));
    }
    if (!visit.isAccount()) {
      return PubsubInfo.service();
    }
    if (!visit.access().knows(visit.requester())) {
      Discovery.nodes(visit);
    }
    return PubsubInfo.account();
  }
}
