package chat.parlance.gateway.api.presence;

import chat.parlance.gateway.behalf.OnBehalf;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Presence over REST.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PresenceApiProperties.class)
@Import(PresenceController.class)
public class PresenceApiConfiguration {

  @Bean
  Overviews presenceOverviews(OnBehalf onBehalf) {
    return new Overviews(onBehalf);
  }
}
