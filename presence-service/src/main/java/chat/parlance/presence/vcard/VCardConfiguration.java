package chat.parlance.presence.vcard;

import chat.parlance.log.Erasure;
import chat.parlance.presence.PresenceFeature;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers vCards.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VCardProperties.class)
public class VCardConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceVcard(VCardProperties limits) {
    return PresenceFeature.of(
        new VCardGet(), new VCardSet(limits), new ForeignVCard(), Erasure.of(VCard.FACT));
  }
}
