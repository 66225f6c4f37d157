package chat.parlance.gateway.api.group;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.behalf.OnBehalf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Shared groups over REST.
@Configuration(proxyBeanMethods = false)
@Import(GroupController.class)
public class GroupApiConfiguration {

  @Bean
  Groups apiGroups(OnBehalf onBehalf, AccountAddresses addresses, HostedDomain domain) {
    return new Groups(onBehalf, addresses, domain);
  }
}
