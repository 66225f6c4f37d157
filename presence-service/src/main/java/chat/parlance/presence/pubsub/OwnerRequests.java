package chat.parlance.presence.pubsub;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.owner.Owners;
import chat.parlance.presence.pubsub.request.OwnerReader;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.stanza.Iq;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Takes the requests of owners.
final class OwnerRequests implements Handler<Iq> {

  private final PubsubProperties limits;

  OwnerRequests(PubsubProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        EnumSet.of(Scope.OWN_ACCOUNT, Scope.ACCOUNT),
        EnumSet.of(Iq.Type.GET, Iq.Type.SET),
        "pubsub",
        Pubsub.OWNER);
  }

  @Override
  public Set<Fact<?>> facts() {
    return PubsubFacts.ALWAYS;
  }

  @Override
  public Set<Fact<?>> facts(Iq request) {
    return PubsubFacts.of(request);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    return Visit.decide(request, context, limits, OwnerRequests::decide);
  }

  private static Decision decide(Visit visit) throws Refused {
    var payload = Objects.requireNonNull(visit.iq().payload());
    return Owners.decide(OwnerReader.read(visit.iq().type(), payload), visit);
  }
}
