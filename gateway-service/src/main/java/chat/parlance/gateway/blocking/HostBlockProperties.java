package chat.parlance.gateway.blocking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How many the whole domain may block. Every gateway has them in memory.
///
/// @param maxHost addresses that the domain may block
@Validated
@ConfigurationProperties("parlance.gateway.blocks")
public record HostBlockProperties(@Min(1) @Max(1_000_000) @DefaultValue("10000") int maxHost) {}
