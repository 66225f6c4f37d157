package chat.parlance.presence.bookmarks;

import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.privatexml.PrivateXmlPart;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.profile.NodeProfile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers bookmarks.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BookmarksProperties.class, PubsubProperties.class})
public class BookmarksConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceBookmarks(PubsubProperties nodes) {
    return PresenceFeature.of(new OlderFollows(nodes), new FollowsOlder(nodes));
  }

  @Bean
  public NodeProfile bookmarksProfile(BookmarksProperties limits) {
    return new BookmarksProfile(limits);
  }

  @Bean
  public PrivateXmlPart bookmarksInPrivateXml(BookmarksProperties limits, PubsubProperties nodes) {
    return new PrivateBookmarks(limits, nodes);
  }
}
