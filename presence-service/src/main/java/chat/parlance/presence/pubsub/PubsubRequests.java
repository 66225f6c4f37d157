package chat.parlance.presence.pubsub;

import chat.parlance.log.AccountIdentity;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.disco.Features;
import chat.parlance.presence.pubsub.items.Retrieval;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.owner.Creation;
import chat.parlance.presence.pubsub.profile.NodeProfiles;
import chat.parlance.presence.pubsub.publish.Publishing;
import chat.parlance.presence.pubsub.publish.Retraction;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.PubsubRequest;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.presence.pubsub.request.RequestReader;
import chat.parlance.presence.pubsub.subscribe.Own;
import chat.parlance.presence.pubsub.subscribe.Subscribing;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Takes the requests of those who publish and subscribe.
@Implements(
    xep = 60,
    version = "1.30.0",
    status = Implements.Status.PARTIAL,
    note =
        "without collections, subscription options and several subscriptions of one address;"
            + " subscriptions are approved by the list of subscriptions, not by the form")
@Implements(xep = 163, version = "1.2.2", status = Implements.Status.COMPLETE)
@Implements(xep = 222, version = "1.0", status = Implements.Status.COMPLETE)
@Implements(
    xep = 80,
    version = "1.10.0",
    status = Implements.Status.COMPLETE,
    note = "nodes carry it")
@Implements(
    xep = 107,
    version = "1.2.2",
    status = Implements.Status.COMPLETE,
    note = "nodes carry it")
@Implements(
    xep = 118,
    version = "1.3.0",
    status = Implements.Status.COMPLETE,
    note = "nodes carry it")
@Implements(
    xep = 172,
    version = "1.1",
    status = Implements.Status.COMPLETE,
    note = "nodes carry it")
@Implements(
    xep = 384,
    version = "0.9.1",
    status = Implements.Status.COMPLETE,
    note = "nodes carry device lists and bundles, of version 0.3 too")
@Implements(xep = 223, version = "1.1.1", status = Implements.Status.COMPLETE)
final class PubsubRequests implements Handler<Iq> {

  private final PubsubProperties limits;
  private final NodeProfiles profiles;

  PubsubRequests(PubsubProperties limits, NodeProfiles profiles) {
    this.limits = limits;
    this.profiles = profiles;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        EnumSet.of(Scope.OWN_ACCOUNT, Scope.ACCOUNT),
        EnumSet.of(Iq.Type.GET, Iq.Type.SET),
        "pubsub",
        Pubsub.NAMESPACE);
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
  public Set<String> features() {
    return Features.OF_ACCOUNTS;
  }

  @Override
  public Set<AccountIdentity> identities() {
    return Set.of(new AccountIdentity("pubsub", "pep"));
  }

  @Override
  public Set<String> hosts() {
    return Set.of(Features.HOST);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    return Visit.decide(request, context, limits, profiles, PubsubRequests::decide);
  }

  private static Decision decide(Visit visit) throws Refused {
    var payload = Objects.requireNonNull(visit.iq().payload());
    return decide(RequestReader.read(visit.iq().type(), payload), visit);
  }

  private static Decision decide(PubsubRequest request, Visit visit) throws Refused {
    return switch (request) {
      case PubsubRequest.Create create -> Creation.decide(create, visit);
      case PubsubRequest.Publish publish -> Publishing.decide(publish, visit);
      case PubsubRequest.Retract retract -> Retraction.decide(retract, visit);
      case PubsubRequest.Items items -> Retrieval.decide(items, visit);
      case PubsubRequest.Subscribe subscribe -> Subscribing.subscribe(subscribe, visit);
      case PubsubRequest.Unsubscribe ended -> Subscribing.unsubscribe(ended, visit);
      case PubsubRequest.Subscriptions(var node) -> Own.subscriptions(node, visit);
      case PubsubRequest.Affiliations(var node) -> Own.affiliations(node, visit);
    };
  }
}
