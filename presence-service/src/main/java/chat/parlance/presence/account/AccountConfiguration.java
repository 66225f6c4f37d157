package chat.parlance.presence.account;

import chat.parlance.presence.PresenceFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what follows the accounts.
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

  @Bean
  @Order(PresenceFeature.ACCOUNTS)
  public PresenceFeature presenceAccount() {
    return PresenceFeature.of(new AccountEvents(), new FormerAccounts());
  }
}
