package chat.parlance.presence.privatexml;

import chat.parlance.log.Erasure;
import chat.parlance.presence.PresenceFeature;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers private XML.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivateXmlProperties.class)
public class PrivateXmlConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presencePrivateXml(
      PrivateXmlProperties limits, List<PrivateXmlPart> parts) {
    return PresenceFeature.of(
        new PrivateXmlQuery(limits, new PrivateXmlParts(parts)),
        new ForeignPrivateXml(),
        Erasure.of(PrivateXml.FACT));
  }
}
