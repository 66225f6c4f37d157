package chat.parlance.messaging.authorization;

import chat.parlance.messaging.MessagingFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what looks for answers of nodes' owners.
@Configuration(proxyBeanMethods = false)
public class AuthorizationConfiguration {

  @Bean
  @Order(MessagingFeature.DELIVERY)
  public MessagingFeature messagingAuthorization() {
    return MessagingFeature.of(new SubscriptionAuthorization());
  }
}
