package chat.parlance.presence.overview;

import chat.parlance.presence.PresenceFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what the platform may know of presence.
@Configuration(proxyBeanMethods = false)
public class OverviewConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceOverview() {
    return PresenceFeature.of(new Overview());
  }
}
