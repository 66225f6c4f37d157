package chat.parlance.presence.probe;

import chat.parlance.presence.PresenceFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers presence probes.
@Configuration(proxyBeanMethods = false)
public class ProbeConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceProbe() {
    return PresenceFeature.of(new Probes(), new WatchRequests());
  }
}
