package chat.parlance.gateway.iq.time;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the handler the system's clock.
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  EntityTime entityTime() {
    return new EntityTime(InstantSource.system());
  }
}
