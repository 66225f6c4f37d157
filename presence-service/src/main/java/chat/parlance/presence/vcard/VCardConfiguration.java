package chat.parlance.presence.vcard;

import chat.parlance.log.Erasure;
import chat.parlance.presence.PresenceFeature;
import java.util.List;
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
  public PresenceFeature presenceVcard(VCardProperties limits, List<VCardPart> parts) {
    var all = new VCardParts(parts);
    return PresenceFeature.of(
        new VCardGet(all),
        new VCardSet(limits, all),
        new ProfileSet(limits, all),
        new ForeignVCard(),
        Erasure.of(VCard.FACT));
  }
}
