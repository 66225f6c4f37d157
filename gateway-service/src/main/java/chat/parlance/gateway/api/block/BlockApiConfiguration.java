package chat.parlance.gateway.api.block;

import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.blocking.HostBlocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// Blocks over REST.
@Configuration(proxyBeanMethods = false)
@Import({AccountBlockController.class, HostBlockController.class})
public class BlockApiConfiguration {

  @Bean
  AccountBlocks accountBlocks(OnBehalf requests) {
    return new AccountBlocks(requests);
  }

  @Bean
  BlockedSenderFilter blockedSenderFilter(
      HostBlocks blocks, ProblemWriter problems, JsonMapper json) {
    return new BlockedSenderFilter(blocks, problems, json);
  }
}
