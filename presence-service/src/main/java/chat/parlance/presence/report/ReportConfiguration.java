package chat.parlance.presence.report;

import chat.parlance.log.Erasure;
import chat.parlance.log.Inbox;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.PastRecords;
import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.report.ReceivedMessages.Came;
import chat.parlance.presence.report.ReceivedMessages.Past;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers reports.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LogProperties.class, ReportProperties.class})
public class ReportConfiguration {

  @Bean
  public Reporting presenceReporting(ReportProperties limits) {
    return new Reporting(limits);
  }

  @Bean(destroyMethod = "close")
  PastRecords presencePastMessages(LogProperties properties) {
    return new PastRecords(properties, Inbox.MESSAGING);
  }

  @Bean
  ReceivedMessages presenceReceivedMessages(PastRecords records, ReportProperties limits) {
    Past past =
        place -> {
          var record = records.at(place);
          return record == null ? null : new Came(record.envelope(), record.at());
        };
    return new ReceivedMessages(past, limits);
  }

  /// With an account goes all that it reported.
  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceReport() {
    return PresenceFeature.of(Erasure.of(Reports.FACT).telling(Withdrawn::tellOfAll));
  }
}
