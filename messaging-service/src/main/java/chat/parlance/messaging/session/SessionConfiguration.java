package chat.parlance.messaging.session;

import chat.parlance.messaging.MessagingFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what follows the sessions.
@Configuration(proxyBeanMethods = false)
public class SessionConfiguration {

  @Bean
  @Order(MessagingFeature.SESSIONS)
  public MessagingFeature messagingSessions() {
    return MessagingFeature.of(new SessionEvents(), new Availability(), new AccountClosure());
  }
}
