package chat.parlance.gateway.api.roster;

import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.behalf.OnBehalf;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Rosters over REST.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RosterApiProperties.class)
@Import({RosterController.class, ManyRostersController.class})
public class RosterApiConfiguration {

  @Bean
  Rosters apiRosters(OnBehalf onBehalf, AccountAddresses addresses) {
    return new Rosters(onBehalf, addresses);
  }
}
