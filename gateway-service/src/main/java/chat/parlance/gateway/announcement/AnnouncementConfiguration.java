package chat.parlance.gateway.announcement;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.behalf.GatewayRequests;
import chat.parlance.gateway.platform.Platform;
import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.gateway.session.OnlineAccounts;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Announcements, asked for here and made on every gateway.
@Configuration(proxyBeanMethods = false)
public class AnnouncementConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Bean
  DomainMessages domainMessages(HostedDomain domain, StanzaLog log) {
    return new DomainMessages(domain, log, PATIENCE);
  }

  @Bean
  GatewayHandler announcementsOfThisGateway(OnlineAccounts online, DomainMessages messages) {
    return new Broadcast(online, messages);
  }

  @Bean
  Announcements announcements(Platform platform, GatewayRequests requests) {
    return new Announcements(platform, requests.slot(), InstantSource.system());
  }
}
