package chat.parlance.messaging.resend;

import chat.parlance.log.Erasure;
import chat.parlance.log.Held;
import chat.parlance.messaging.MessagingFeature;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what recognises messages that are sent again.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResendProperties.class)
public class ResendConfiguration {

  @Bean
  public Resends messagingResends(ResendProperties properties) {
    return new Resends(properties.remembered());
  }

  @Bean
  @Order(MessagingFeature.OFFLINE)
  public MessagingFeature messagingResendErasure() {
    return MessagingFeature.of(
        new RecentOriginsErasure(),
        Erasure.of(Held.of(RecentOrigins.FACT).notGiven("digests, which say nothing")));
  }
}
