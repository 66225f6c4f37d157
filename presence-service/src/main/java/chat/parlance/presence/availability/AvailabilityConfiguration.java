package chat.parlance.presence.availability;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.session.PresenceContent;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.watch.Watching;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers what makes sessions available.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StanzaProperties.class, CoalescingProperties.class})
public class AvailabilityConfiguration {

  @Bean
  @Order(PresenceFeature.AVAILABILITY)
  public PresenceFeature presenceAvailability(
      StanzaProperties limits, CoalescingProperties bursts, List<PresenceContent> content) {
    var coalescing = new Coalescing(bursts);
    return PresenceFeature.of(
        new SessionEvents(),
        new BurstBeforePresence(coalescing),
        new Broadcast(limits, coalescing, PresenceContent.of(content)),
        new BurstBeforeWatcher(coalescing, Watching.NAME),
        new BurstBeforeWatcher(coalescing, Watching.MEETING),
        new BurstEnds(coalescing));
  }
}
