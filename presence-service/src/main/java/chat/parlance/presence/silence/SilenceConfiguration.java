package chat.parlance.presence.silence;

import chat.parlance.presence.PresenceFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what makes accounts unheard. It is about the address, so it outlives an account.
@Configuration(proxyBeanMethods = false)
public class SilenceConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceSilence() {
    return PresenceFeature.of(new SilenceGuard(), new Silencing(), new Disappearance());
  }
}
