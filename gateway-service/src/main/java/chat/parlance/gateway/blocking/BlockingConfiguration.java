package chat.parlance.gateway.blocking;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.xmpp.jid.BareJid;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who is blocked at the edge.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HostBlockProperties.class)
public class BlockingConfiguration {

  @Bean
  Blocks gatewayBlocks() {
    return new Blocks();
  }

  @Bean
  HostBlocks gatewayHostBlocks(
      Blocks blocks,
      BlockLog log,
      OnBehalf requests,
      HostedDomain domain,
      HostBlockProperties properties) {
    var served = BareJid.ofPrepared(domain.domain());
    return new HostBlocks(blocks, log, requests, served, properties, InstantSource.system());
  }
}
