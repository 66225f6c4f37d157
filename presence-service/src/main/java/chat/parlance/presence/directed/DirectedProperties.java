package chat.parlance.presence.directed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How far directed presence may go.
///
/// @param maxTargets addresses that one session may have it at; they are remembered with the
///   session
@Validated
@ConfigurationProperties("parlance.presence.directed")
public record DirectedProperties(@Min(1) @Max(1000) @DefaultValue("200") int maxTargets) {}
