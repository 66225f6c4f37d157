package chat.parlance.presence.availability;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.session.PresenceContent;
import chat.parlance.presence.session.StanzaProperties;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what makes sessions available.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StanzaProperties.class)
public class AvailabilityConfiguration {

  @Bean
  @Order(PresenceFeature.AVAILABILITY)
  public PresenceFeature presenceAvailability(
      StanzaProperties limits, List<PresenceContent> content) {
    return PresenceFeature.of(
        new SessionEvents(), new Broadcast(limits, PresenceContent.of(content)));
  }
}
