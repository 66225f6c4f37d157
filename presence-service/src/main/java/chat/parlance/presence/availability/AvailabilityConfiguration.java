package chat.parlance.presence.availability;

import chat.parlance.presence.PresenceFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what makes sessions available.
@Configuration(proxyBeanMethods = false)
public class AvailabilityConfiguration {

  @Bean
  @Order(PresenceFeature.AVAILABILITY)
  public PresenceFeature presenceAvailability() {
    return PresenceFeature.of(new SessionEvents(), new Broadcast());
  }
}
