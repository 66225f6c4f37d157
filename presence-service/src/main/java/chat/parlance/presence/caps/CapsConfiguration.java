package chat.parlance.presence.caps;

import chat.parlance.log.Erasure;
import chat.parlance.presence.PresenceFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what learns the capabilities of clients.
@Configuration(proxyBeanMethods = false)
public class CapsConfiguration {

  /// Before sessions become available, to see whether a client says something new.
  @Bean
  @Order(PresenceFeature.BEFORE_AVAILABLE)
  public PresenceFeature presenceCaps() {
    return PresenceFeature.of(
        new Asking(),
        new Learning(),
        new Keeping(),
        new Meeting(),
        Erasure.of(Lessons.FACT, Newcomers.FACT));
  }
}
