package chat.parlance.gateway.api.account;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What the REST edge wants of accounts.
///
/// @param minPasswordLength characters that a password has at least
@Validated
@ConfigurationProperties("parlance.gateway.api.accounts")
record AccountApiProperties(@Min(1) @DefaultValue("8") int minPasswordLength) {}
