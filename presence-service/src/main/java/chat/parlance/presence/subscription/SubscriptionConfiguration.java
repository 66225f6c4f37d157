package chat.parlance.presence.subscription;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.roster.RosterProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers the handshake of subscriptions.
@Configuration(proxyBeanMethods = false)
public class SubscriptionConfiguration {

  @Bean
  @Order(PresenceFeature.BEFORE_AVAILABLE)
  public PresenceFeature presenceSubscription(RosterProperties limits) {
    return PresenceFeature.of(new WaitingRequests(), new Subscriptions(limits));
  }
}
