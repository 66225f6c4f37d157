package chat.parlance.messaging.account;

import chat.parlance.messaging.MessagingFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what follows the accounts.
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

  @Bean
  @Order(MessagingFeature.ACCOUNTS)
  public MessagingFeature messagingAccounts() {
    return MessagingFeature.of(new AccountEvents(), new FormerAccounts());
  }
}
