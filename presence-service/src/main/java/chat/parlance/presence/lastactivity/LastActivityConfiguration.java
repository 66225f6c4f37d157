package chat.parlance.presence.lastactivity;

import chat.parlance.log.Erasure;
import chat.parlance.presence.PresenceFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what remembers when accounts were there, and tells it.
@Configuration(proxyBeanMethods = false)
public class LastActivityConfiguration {

  /// Before sessions become unavailable, to see which is the last.
  @Bean
  @Order(PresenceFeature.BEFORE_AVAILABLE)
  public PresenceFeature presenceLastActivity() {
    return PresenceFeature.of(
        new DepartureByPresence(),
        new DepartureBySessionEnd(),
        Erasure.of(LastSeen.FACT),
        new LastActivity());
  }
}
