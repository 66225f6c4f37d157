package chat.parlance.presence.avatar;

import chat.parlance.log.Erasure;
import chat.parlance.presence.PresenceFeature;
import chat.parlance.presence.image.ImageProperties;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.profile.NodeProfile;
import chat.parlance.presence.session.PresenceContent;
import chat.parlance.presence.vcard.VCardPart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Registers avatars.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImageProperties.class, PubsubProperties.class})
public class AvatarConfiguration {

  @Bean
  @Order(PresenceFeature.OTHERS)
  public PresenceFeature presenceAvatar() {
    return PresenceFeature.of(
        new AvatarChanges(Avatar.DATA),
        new AvatarChanges(Avatar.METADATA),
        Erasure.of(PhotoHash.FACT));
  }

  @Bean
  public NodeProfile avatarProfile(ImageProperties limits) {
    return new AvatarProfile(limits);
  }

  @Bean
  public PresenceContent avatarInPresence() {
    return new PhotoUpdate();
  }

  @Bean
  public VCardPart avatarInVCard(ImageProperties limits, PubsubProperties nodes) {
    return new VCardPhoto(limits, new AvatarPublishing(nodes));
  }
}
