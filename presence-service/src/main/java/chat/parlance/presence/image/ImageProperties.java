package chat.parlance.presence.image;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How large pictures may be.
///
/// @param maxBytes of one, as it is before base64
/// @param maxPixels its width times its height
@Validated
@ConfigurationProperties("parlance.presence.image")
public record ImageProperties(
    @Min(1024) @Max(524_288) @DefaultValue("131072") int maxBytes,
    @Min(1024) @Max(100_000_000) @DefaultValue("4194304") long maxPixels) {

  /// The defaults.
  public static final ImageProperties DEFAULT = new ImageProperties(131_072, 4_194_304);
}
