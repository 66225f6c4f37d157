package chat.parlance.presence.provision;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.roster.RosterProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what sets rosters from outside.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProvisionProperties.class)
public class ProvisionConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceProvision(
      RosterProperties limits, ProvisionProperties properties) {
    return PresenceFeature.of(
        new Provisioning(limits, properties),
        new BondTaking(limits),
        new BondCheck(),
        new BondRemoval(limits));
  }
}
