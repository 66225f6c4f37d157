package chat.parlance.gateway.behalf;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Bounds for what the gateway asks services itself.
///
/// @param timeout how long the gateway waits for the answer to a request of its own
/// @param maxPending how many such requests may be without an answer
@Validated
@ConfigurationProperties("parlance.gateway.requests")
public record BehalfProperties(
    @DurationMin(millis = 100) @DefaultValue("10s") Duration timeout,
    @Min(1) @Max(1_000_000) @DefaultValue("10000") int maxPending) {}
