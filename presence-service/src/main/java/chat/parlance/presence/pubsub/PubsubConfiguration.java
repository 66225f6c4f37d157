package chat.parlance.presence.pubsub;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.pubsub.disco.DiscoInfoRequests;
import chat.parlance.presence.pubsub.disco.DiscoItemsRequests;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.profile.NodeProfile;
import chat.parlance.presence.pubsub.profile.NodeProfiles;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers publish-subscribe.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PubsubProperties.class)
public class PubsubConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presencePubsub(PubsubProperties limits, List<NodeProfile> profiles) {
    return PresenceFeature.of(
        new PubsubRequests(limits, new NodeProfiles(profiles)),
        new OwnerRequests(limits),
        new DiscoInfoRequests(limits),
        new DiscoItemsRequests(limits),
        new LastItems(),
        Departures.erasure(),
        new Departures(),
        new Authorizations());
  }
}
