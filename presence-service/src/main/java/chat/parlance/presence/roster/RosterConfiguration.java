package chat.parlance.presence.roster;

import chat.parlance.presence.PresenceFeature;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers rosters.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RosterProperties.class)
public class RosterConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceRoster(RosterProperties limits) {
    return PresenceFeature.of(new RosterGet(), new RosterSet(limits), new ForeignRoster());
  }
}
