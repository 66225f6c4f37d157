package chat.parlance.gateway.api.audit;

import chat.parlance.gateway.audit.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The audit of REST.
@Configuration(proxyBeanMethods = false)
public class AuditFilterConfiguration {

  @Bean
  AuditFilter auditFilter(Audit audit, JsonMapper json) {
    return new AuditFilter(audit, json);
  }
}
