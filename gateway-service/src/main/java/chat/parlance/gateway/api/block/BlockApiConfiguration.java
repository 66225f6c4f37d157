package chat.parlance.gateway.api.block;

import chat.parlance.gateway.behalf.OnBehalf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Blocks over REST.
@Configuration(proxyBeanMethods = false)
@Import({AccountBlockController.class, HostBlockController.class})
public class BlockApiConfiguration {

  @Bean
  AccountBlocks accountBlocks(OnBehalf requests) {
    return new AccountBlocks(requests);
  }
}
