package chat.parlance.messaging.returned;

import chat.parlance.messaging.MessagingFeature;
import chat.parlance.messaging.delivery.Placement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what takes failed deliveries back.
@Configuration(proxyBeanMethods = false)
public class ReturnedConfiguration {

  @Bean
  @Order(MessagingFeature.DELIVERY)
  public MessagingFeature messagingReturned(Placement placement) {
    return MessagingFeature.of(new ReturnedStanzas(placement));
  }
}
