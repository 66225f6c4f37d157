package chat.parlance.gateway.iq.lastactivity;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the handler the system's clock.
@Configuration(proxyBeanMethods = false)
class LastActivityConfiguration {

  @Bean
  ServerUptime serverUptime() {
    return new ServerUptime(InstantSource.system());
  }
}
