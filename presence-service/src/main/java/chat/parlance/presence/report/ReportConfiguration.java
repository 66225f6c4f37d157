package chat.parlance.presence.report;

import chat.parlance.log.Erasure;
import chat.parlance.presence.PresenceFeature;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers reports.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
public class ReportConfiguration {

  @Bean
  public Reporting presenceReporting(ReportProperties limits) {
    return new Reporting(limits);
  }

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceReport() {
    return PresenceFeature.of(Erasure.of(Reports.FACT));
  }
}
