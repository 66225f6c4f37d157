package chat.parlance.gateway.registration;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.limit.Limit;
import chat.parlance.gateway.routing.Intake;
import chat.parlance.gateway.session.OpenSessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In-band registration, before a session and in one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrationProperties.class)
public class RegistrationConfiguration {

  @Bean
  Registration registration(
      RegistrationProperties properties,
      HostedDomain domain,
      Accounts accounts,
      OpenSessions sessions,
      ObjectProvider<Intake> intake,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    var hour = Duration.ofHours(1);
    var clock = InstantSource.system();
    var limits =
        new RegistrationLimits(
            new Limit<>(properties.perHour(), hour, clock),
            new Limit<>(properties.changesPerHour(), hour, clock),
            intake.getIfAvailable(() -> Intake.OPEN));
    return new InBandRegistration(properties, domain, accounts, sessions, limits, executor);
  }

  @Bean
  RegistrationHandler registrationHandler(Registration registration) {
    return new RegistrationHandler(registration);
  }
}
