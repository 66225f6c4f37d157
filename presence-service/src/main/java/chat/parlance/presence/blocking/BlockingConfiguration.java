package chat.parlance.presence.blocking;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.report.Reporting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers blocking.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlockingProperties.class)
public class BlockingConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceBlocking(BlockingProperties limits, Reporting reporting) {
    return PresenceFeature.of(
        new BlockListGet(),
        new BlockSet(limits, reporting),
        new UnblockSet(),
        new ForeignBlockList(),
        new ListenerEnds(),
        BlockListChange.erasure());
  }
}
