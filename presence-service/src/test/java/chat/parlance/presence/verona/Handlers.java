package chat.parlance.presence.verona;

import chat.parlance.log.Handler;
import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.account.AccountConfiguration;
import chat.parlance.presence.availability.AvailabilityConfiguration;
import chat.parlance.presence.caps.CapsConfiguration;
import chat.parlance.presence.directed.DirectedConfiguration;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.probe.ProbeConfiguration;
import chat.parlance.presence.pubsub.PubsubConfiguration;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.roster.RosterConfiguration;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.subscription.SubscriptionConfiguration;
import java.util.List;
import java.util.stream.Stream;

/// All handlers of the service in their order, put together without Spring.
public final class Handlers {

  private Handlers() {}

  public static List<Handler<?>> all(
      RosterProperties roster, DirectedProperties directed, StanzaProperties stanzas) {
    return Stream.of(
            new AccountConfiguration().presenceAccount(),
            new CapsConfiguration().presenceCaps(),
            new SubscriptionConfiguration().presenceSubscription(roster),
            new AvailabilityConfiguration().presenceAvailability(stanzas),
            new RosterConfiguration().presenceRoster(roster),
            new DirectedConfiguration().presenceDirected(directed, stanzas),
            new ProbeConfiguration().presenceProbe(),
            new PubsubConfiguration().presencePubsub(PubsubProperties.DEFAULT))
        .map(PresenceFeature::handlers)
        .<Handler<?>>flatMap(List::stream)
        .toList();
  }
}
