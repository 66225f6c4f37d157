package chat.parlance.presence.provision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Bounds for what is set from outside.
///
/// @param maxItems of a roster in one request; each is pushed to each session, in one record's
///   effects
@Validated
@ConfigurationProperties("parlance.presence.provision")
public record ProvisionProperties(@Min(200) @Max(1000) @DefaultValue("500") int maxItems) {

  /// The defaults.
  public static final ProvisionProperties DEFAULT = new ProvisionProperties(500);
}
