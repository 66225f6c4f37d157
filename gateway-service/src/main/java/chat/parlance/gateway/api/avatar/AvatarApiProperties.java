package chat.parlance.gateway.api.avatar;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How large pictures may be.
///
/// @param maxSize of one; as base64, in an item, it takes a third more, see
///   `parlance.presence.pubsub.max-payload-bytes`
@Validated
@ConfigurationProperties("parlance.gateway.api.avatar")
public record AvatarApiProperties(@NotNull @DefaultValue("48000B") DataSize maxSize) {

  private static final long MOST_BYTES = 180_000;

  public AvatarApiProperties {
    if (maxSize.toBytes() < 1 || maxSize.toBytes() > MOST_BYTES) {
      throw new IllegalArgumentException("max-size must be from 1 to 180,000 bytes");
    }
  }
}
