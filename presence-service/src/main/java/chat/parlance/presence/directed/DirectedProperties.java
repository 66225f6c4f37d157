package chat.parlance.presence.directed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How far directed presence may go.
///
/// @param maxTargets addresses that one session may have it at
/// @param maxLength of the addresses that all sessions of an account have it at, in characters:
///   they are written anew whenever one is added or taken away
@Validated
@ConfigurationProperties("parlance.presence.directed")
public record DirectedProperties(
    @Min(1) @Max(1000) @DefaultValue("200") int maxTargets,
    @Min(3072) @Max(262_144) @DefaultValue("32768") int maxLength) {

  /// The defaults.
  public static final DirectedProperties DEFAULT = new DirectedProperties(200, 32_768);
}
