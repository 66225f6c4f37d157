package chat.parlance.messaging.offline;

import chat.parlance.log.Erasure;
import chat.parlance.messaging.MessagingFeature;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers offline messages.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfflineProperties.class)
public class OfflineConfiguration {

  @Bean
  public OfflineStorage messagingOfflineStorage(OfflineProperties properties) {
    var limits = properties.limits();
    return new OfflineStorage(limits, limits.percent(properties.maxSenderPercent()));
  }

  @Bean
  @Order(MessagingFeature.OFFLINE)
  public MessagingFeature messagingOffline(OfflineStorage storage, OfflineProperties properties) {
    var flush = new Flush(properties.closingLimit());
    return MessagingFeature.of(
        new FlushOnPresence(flush, storage),
        new FlushOnSessionEnd(flush),
        new FlushOverdue(flush),
        Erasure.of(OfflineMessages.FACT, Waiting.FACT));
  }
}
