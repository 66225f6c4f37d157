package chat.parlance.gateway.export;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Bounds for exports.
///
/// @param atOnce how many may be under way on this gateway; each holds a value of the store, some
///   megabytes at most
@Validated
@ConfigurationProperties("parlance.gateway.export")
record ExportProperties(@Min(1) @Max(1000) @DefaultValue("4") int atOnce) {}
