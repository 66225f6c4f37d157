package chat.parlance.presence.blocking.guard;

import chat.parlance.presence.PresenceFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what keeps apart who blocks whom.
@Configuration(proxyBeanMethods = false)
public class BlockingGuardConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceBlockingGuard() {
    return PresenceFeature.of(new BlockingGuard(), new BlockedByNews());
  }
}
