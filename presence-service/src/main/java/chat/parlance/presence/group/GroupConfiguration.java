package chat.parlance.presence.group;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.roster.RosterProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers shared groups.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GroupProperties.class)
public class GroupConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceGroup(RosterProperties roster, GroupProperties limits) {
    return PresenceFeature.of(
        new GroupRequests(limits),
        new Admission(limits),
        new GroupPages(),
        new GroupListing(),
        new Departure(),
        new Membership(roster, limits),
        new MeetingReady(),
        new MeetingWatch(),
        Memberships.erasure());
  }
}
