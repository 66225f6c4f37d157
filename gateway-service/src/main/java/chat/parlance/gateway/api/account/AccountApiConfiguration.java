package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Accounts and sessions over REST.
@Configuration(proxyBeanMethods = false)
@Import({AccountController.class, SessionController.class})
public class AccountApiConfiguration {

  @Bean
  AccountAddresses accountAddresses(HostedDomain domain, Accounts accounts) {
    return new AccountAddresses(domain, accounts);
  }
}
