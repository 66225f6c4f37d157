package chat.parlance.gateway.platform;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Bounds for what is asked of all gateways.
///
/// @param patience how long a gateway may take to answer
/// @param silence how long a gateway may give no sign of life and is asked nevertheless
/// @param active how long ago a client may have said something and still counts as active
@Validated
@ConfigurationProperties("parlance.gateway.platform")
public record PlatformProperties(
    @DurationMin(millis = 100) @DefaultValue("3s") Duration patience,
    @DurationMin(seconds = 1) @DefaultValue("20s") Duration silence,
    @DurationMin(seconds = 1) @DefaultValue("5m") Duration active) {}
