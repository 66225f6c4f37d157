package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.gateway.session.OnlineAccounts;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Finds the commands of administration by their package.
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = AdminCommand.class)
public class AdminCommandConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Broadcast announcementBroadcast(HostedDomain domain, OnlineAccounts online, StanzaLog log) {
    return new Broadcast(domain, online, log, InstantSource.system(), PATIENCE);
  }
}
