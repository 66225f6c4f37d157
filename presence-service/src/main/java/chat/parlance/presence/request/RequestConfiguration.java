package chat.parlance.presence.request;

import chat.parlance.presence.PresenceFeature;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what may only be known to those who see the account's presence.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestProperties.class)
public class RequestConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceRequest(RequestProperties properties) {
    return PresenceFeature.of(new RequestDelivery(properties), new UndeliveredMessages(properties));
  }
}
