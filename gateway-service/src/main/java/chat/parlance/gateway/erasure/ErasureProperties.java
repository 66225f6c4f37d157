package chat.parlance.gateway.erasure;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How erasures are watched.
///
/// @param kept how long is remembered that there was one, and when each service had finished
/// @param lookEvery how often to look while one is under way
@Validated
@ConfigurationProperties("parlance.gateway.erasures")
record ErasureProperties(
    @DurationMin(hours = 1) @DurationMax(days = 3650) @DefaultValue("30d") Duration kept,
    @DurationMin(millis = 100) @DurationMax(minutes = 10) @DefaultValue("1s") Duration lookEvery) {}
