package chat.parlance.gateway.api.report;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.behalf.OnBehalf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// Reports over REST.
@Configuration(proxyBeanMethods = false)
@Import(ReportController.class)
public class ReportApiConfiguration {

  @Bean
  Reports reports(OnBehalf requests, HostedDomain domain, JsonMapper json) {
    return new Reports(requests, domain, json);
  }
}
