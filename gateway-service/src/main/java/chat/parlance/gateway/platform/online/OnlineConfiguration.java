package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.platform.Platform;
import chat.parlance.gateway.platform.PlatformProperties;
import chat.parlance.gateway.session.OnlineAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Registers what this gateway tells of its sessions, and what asks all gateways for it.
@Configuration(proxyBeanMethods = false)
public class OnlineConfiguration {

  @Bean
  Online online(Platform platform) {
    return new Online(platform);
  }

  @Bean
  Here sessionsHere(OnlineAccounts online, PlatformProperties properties) {
    return new Here(online, properties.active());
  }

  @Bean
  GatewayHandler numbersOfThisGateway(Here here) {
    return new NumbersHere(here);
  }

  @Bean
  GatewayHandler printsOfThisGateway(Here here) {
    return new PrintsHere(here);
  }

  @Bean
  GatewayHandler accountsOfThisGateway(Here here) {
    return new AccountsHere(here);
  }

  @Bean
  GatewayHandler sessionsOfThisGateway(Here here) {
    return new SessionsHere(here);
  }

  @Bean
  GatewayHandler endOfSessionsOfThisGateway(Here here) {
    return new SessionEnd(here);
  }
}
