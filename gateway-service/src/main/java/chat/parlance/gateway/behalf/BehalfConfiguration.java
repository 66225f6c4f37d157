package chat.parlance.gateway.behalf;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.session.SlotNumbers;
import chat.parlance.log.SessionAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Registers the gateway's own requests.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BehalfProperties.class)
public class BehalfConfiguration {

  @Bean
  PendingRequests gatewayPendingRequests(BehalfProperties properties) {
    return new PendingRequests(properties);
  }

  @Bean
  OnBehalf onBehalf(
      SlotNumbers numbers,
      HostedDomain hosted,
      EdgeRoutes routes,
      RequestLog log,
      PendingRequests pending) {
    var gateway = SessionAddress.ofGateway(numbers.slot());
    return new OnBehalf(gateway, hosted.domain(), routes, log, pending);
  }
}
