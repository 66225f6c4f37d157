package chat.parlance.gateway.registration;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Whether strangers may make accounts over the stream.
///
/// @param enabled for nothing but development and open servers
/// @param perHour accounts that one address may ask for in an hour; 0 for any number
/// @param changesPerHour new passwords that one account may give itself in an hour; 0 for any
///   number
/// @param minPasswordLength characters that a password has at least; an open server wants more than
///   the default, which is for development
@Validated
@ConfigurationProperties("parlance.gateway.registration")
record RegistrationProperties(
    @DefaultValue("false") boolean enabled,
    @Min(0) @DefaultValue("5") int perHour,
    @Min(0) @DefaultValue("5") int changesPerHour,
    @Min(1) @DefaultValue("1") int minPasswordLength) {}
