package chat.parlance.presence.report.register;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.report.ReportProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers the register.
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceReportRegister(ReportProperties limits) {
    return PresenceFeature.of(
        new Filing(limits),
        new Withdrawal(),
        new RegisterRequests(limits),
        new ReportRequests(limits));
  }
}
