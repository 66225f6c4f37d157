package chat.parlance.presence.verona;

import chat.parlance.log.Handler;
import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.account.AccountConfiguration;
import chat.parlance.presence.availability.AvailabilityConfiguration;
import chat.parlance.presence.availability.CoalescingProperties;
import chat.parlance.presence.blocking.BlockingConfiguration;
import chat.parlance.presence.blocking.BlockingProperties;
import chat.parlance.presence.blocking.guard.BlockingGuardConfiguration;
import chat.parlance.presence.caps.CapsConfiguration;
import chat.parlance.presence.directed.DirectedConfiguration;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.lastactivity.LastActivityConfiguration;
import chat.parlance.presence.privatexml.PrivateXmlConfiguration;
import chat.parlance.presence.privatexml.PrivateXmlProperties;
import chat.parlance.presence.probe.ProbeConfiguration;
import chat.parlance.presence.pubsub.PubsubConfiguration;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.report.ReportConfiguration;
import chat.parlance.presence.report.ReportProperties;
import chat.parlance.presence.report.Reporting;
import chat.parlance.presence.request.RequestConfiguration;
import chat.parlance.presence.request.RequestProperties;
import chat.parlance.presence.roster.RosterConfiguration;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.subscription.SubscriptionConfiguration;
import chat.parlance.presence.vcard.VCardConfiguration;
import chat.parlance.presence.vcard.VCardProperties;
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
            new LastActivityConfiguration().presenceLastActivity(),
            new VCardConfiguration().presenceVcard(VCardProperties.DEFAULT),
            new PrivateXmlConfiguration().presencePrivateXml(PrivateXmlProperties.DEFAULT),
            new BlockingConfiguration()
                .presenceBlocking(
                    BlockingProperties.DEFAULT, new Reporting(ReportProperties.DEFAULT)),
            new BlockingGuardConfiguration().presenceBlockingGuard(),
            new SubscriptionConfiguration().presenceSubscription(roster),
            new AvailabilityConfiguration()
                .presenceAvailability(stanzas, CoalescingProperties.DEFAULT),
            new RosterConfiguration().presenceRoster(roster),
            new DirectedConfiguration().presenceDirected(directed, stanzas),
            new ProbeConfiguration().presenceProbe(),
            new ReportConfiguration().presenceReport(),
            new RequestConfiguration().presenceRequest(RequestProperties.DEFAULT),
            new PubsubConfiguration().presencePubsub(PubsubProperties.DEFAULT))
        .map(PresenceFeature::handlers)
        .<Handler<?>>flatMap(List::stream)
        .toList();
  }
}
