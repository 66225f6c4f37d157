package chat.parlance.presence.vcard4;

import chat.parlance.presence.pubsub.profile.NodeProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Registers vCards of the newer kind.
@Configuration(proxyBeanMethods = false)
public class VCard4Configuration {

  @Bean
  public NodeProfile vCard4Profile() {
    return new VCard4Profile();
  }
}
