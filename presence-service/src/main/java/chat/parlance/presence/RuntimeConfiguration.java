package chat.parlance.presence;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.ServiceRuntime;
import chat.parlance.log.broker.Transport;
import chat.parlance.log.fact.FactStore;
import chat.parlance.presence.report.ReceivedMessages;
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
@EnableConfigurationProperties({LogProperties.class, PresenceProperties.class})
public class RuntimeConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  ServiceRuntime presenceRuntime(
      List<PresenceFeature> features,
      PresenceProperties properties,
      LogProperties log,
      ObjectProvider<Transport> transport,
      FactStore store,
      ReceivedMessages received,
      MeterRegistry meters) {
    var handlers = features.stream().flatMap(feature -> feature.handlers().stream()).toList();
    return ServiceRuntime.builder(Inbox.PRESENCE, handlers)
        .domain(properties.domain())
        .properties(log)
        .transport(transport.getIfAvailable(() -> Transport.NETWORK))
        .store(received.over(store))
        .meters(meters)
        .build();
  }

  @Bean
  HealthIndicator presenceRuntimeHealthIndicator(ServiceRuntime presenceRuntime) {
    return () -> (presenceRuntime.isReady() ? Health.up() : Health.outOfService()).build();
  }
}
