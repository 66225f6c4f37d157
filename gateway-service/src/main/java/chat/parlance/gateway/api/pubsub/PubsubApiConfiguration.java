package chat.parlance.gateway.api.pubsub;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.behalf.OnBehalf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Nodes over REST.
@Configuration(proxyBeanMethods = false)
@Import({
  AccountItemController.class,
  AccountMemberController.class,
  AccountNodeController.class,
  ServiceItemController.class,
  ServiceMemberController.class,
  ServiceNodeController.class
})
public class PubsubApiConfiguration {

  @Bean
  Places pubsubPlaces(OnBehalf onBehalf, AccountAddresses addresses, HostedDomain domain) {
    return new Places(onBehalf, addresses, domain);
  }
}
