package chat.parlance.gateway.api.avatar;

import chat.parlance.gateway.behalf.OnBehalf;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Avatars over REST.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AvatarApiProperties.class)
@Import(AvatarController.class)
public class AvatarApiConfiguration {

  @Bean
  Avatars gatewayAvatars(OnBehalf onBehalf) {
    return new Avatars(onBehalf);
  }
}
