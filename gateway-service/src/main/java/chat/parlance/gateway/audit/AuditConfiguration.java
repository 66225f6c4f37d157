package chat.parlance.gateway.audit;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What administration is written down with.
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean
  Audit audit(AuditLog records) {
    return new Audit(records, InstantSource.system(), PATIENCE);
  }
}
