package chat.parlance.gateway.api.presence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How much may be asked at once.
///
/// @param maxAccounts whose presence one request may ask for
@Validated
@ConfigurationProperties("parlance.gateway.api.presence")
public record PresenceApiProperties(@Min(1) @Max(10_000) @DefaultValue("1000") int maxAccounts) {}
