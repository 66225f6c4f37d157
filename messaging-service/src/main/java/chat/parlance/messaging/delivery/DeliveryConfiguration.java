package chat.parlance.messaging.delivery;

import chat.parlance.messaging.MessagingFeature;
import chat.parlance.messaging.offline.OfflineStorage;
import chat.parlance.messaging.resend.Resends;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers delivery to sessions.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
public class DeliveryConfiguration {

  @Bean
  public Placement messagingPlacement(OfflineStorage storage) {
    return new Placement(storage);
  }

  @Bean
  @Order(MessagingFeature.DELIVERY)
  public MessagingFeature messagingDelivery(
      Placement placement, Resends resends, DeliveryProperties properties) {
    return MessagingFeature.of(
        new MessageDelivery(placement, resends, properties.unknownAccounts()), new IqDelivery());
  }
}
