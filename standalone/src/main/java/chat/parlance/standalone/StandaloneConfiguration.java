package chat.parlance.standalone;

import chat.parlance.gateway.GatewayConfiguration;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.key.ApiKeys;
import chat.parlance.messaging.MessagingConfiguration;
import chat.parlance.presence.PresenceConfiguration;
import chat.parlance.standalone.disk.DiskSpace;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.application.AvailabilityStateHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// Every service, and what holds them together in one process.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StandaloneProperties.class)
@Import({GatewayConfiguration.class, MessagingConfiguration.class, PresenceConfiguration.class})
public class StandaloneConfiguration {

  @Bean
  DiskSpace diskSpace(StandaloneProperties properties) {
    return DiskSpace.watch(properties.data(), properties.leastFree().toBytes());
  }

  /// What Boot itself says of being ready comes of this, so it isn't asked.
  @Bean
  Readiness readiness(EmbeddedServers servers, Map<String, HealthIndicator> indicators) {
    var parts = new HashMap<>(indicators);
    parts.values().removeIf(AvailabilityStateHealthIndicator.class::isInstance);
    return new Readiness(servers, Map.copyOf(parts));
  }

  @Bean
  Welcome welcome(
      StandaloneProperties properties, HostedDomain domain, ApiKeys keys, Environment environment) {
    return new Welcome(properties, domain, keys, environment);
  }
}
