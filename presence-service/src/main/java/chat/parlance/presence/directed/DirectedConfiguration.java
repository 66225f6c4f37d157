package chat.parlance.presence.directed;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.session.StanzaProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers presence that has an address.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectedProperties.class)
public class DirectedConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceDirected(DirectedProperties limits, StanzaProperties stanzas) {
    return PresenceFeature.of(new AddressedPresence(new DirectedPresence(limits, stanzas)));
  }
}
