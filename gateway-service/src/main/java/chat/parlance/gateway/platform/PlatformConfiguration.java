package chat.parlance.gateway.platform;

import chat.parlance.gateway.behalf.GatewayHandlers;
import chat.parlance.gateway.behalf.GatewayRequests;
import chat.parlance.gateway.behalf.KnownGateways;
import chat.parlance.gateway.platform.online.OnlineConfiguration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// All gateways as one, and who is online on them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
@Import(OnlineConfiguration.class)
public class PlatformConfiguration {

  @Bean
  Platform platform(
      KnownGateways known,
      GatewayRequests requests,
      GatewayHandlers handlers,
      PlatformProperties properties) {
    return new Platform(known, requests, handlers, properties, InstantSource.system());
  }
}
