package chat.parlance.messaging;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.ServiceRuntime;
import chat.parlance.log.broker.Transport;
import chat.parlance.log.fact.FactStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts all features' handlers behind the inbox.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LogProperties.class, MessagingProperties.class})
public class RuntimeConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  ServiceRuntime messagingRuntime(
      List<MessagingFeature> features,
      MessagingProperties properties,
      LogProperties log,
      ObjectProvider<Transport> transport,
      FactStore store,
      MeterRegistry meters) {
    var handlers = features.stream().flatMap(feature -> feature.handlers().stream()).toList();
    return ServiceRuntime.builder(Inbox.MESSAGING, handlers)
        .domain(properties.domain())
        .properties(log)
        .transport(transport.getIfAvailable(() -> Transport.NETWORK))
        .store(store)
        .meters(meters)
        .build();
  }

  @Bean
  HealthIndicator messagingRuntimeHealthIndicator(ServiceRuntime messagingRuntime) {
    return () -> (messagingRuntime.isReady() ? Health.up() : Health.outOfService()).build();
  }
}
