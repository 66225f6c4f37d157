package chat.parlance.presence.vcard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How large vCards may be.
///
/// @param maxBytes of one, its picture included
@Validated
@ConfigurationProperties("parlance.presence.vcard")
public record VCardProperties(@Min(1024) @Max(786_432) @DefaultValue("196608") int maxBytes) {

  /// The defaults.
  public static final VCardProperties DEFAULT = new VCardProperties(196_608);
}
