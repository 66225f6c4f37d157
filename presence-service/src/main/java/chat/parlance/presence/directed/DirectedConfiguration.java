package chat.parlance.presence.directed;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.session.PresenceContent;
import chat.parlance.presence.session.StanzaProperties;
import java.util.List;
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
  public PresenceFeature presenceDirected(
      DirectedProperties limits, StanzaProperties stanzas, List<PresenceContent> content) {
    return PresenceFeature.of(
        new AddressedPresence(new DirectedPresence(limits, stanzas, PresenceContent.of(content))));
  }
}
