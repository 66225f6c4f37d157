package chat.parlance.messaging.blocking;

import chat.parlance.log.Erasure;
import chat.parlance.messaging.MessagingFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers blocking.
@Configuration(proxyBeanMethods = false)
public class BlockingConfiguration {

  @Bean
  @Order(MessagingFeature.ACCOUNTS)
  public MessagingFeature messagingBlocking() {
    return MessagingFeature.of(
        new BlockingGuard(),
        new BlockNews(),
        new BlockedByNews(),
        Erasure.of(BlockedAddresses.FACT));
  }
}
