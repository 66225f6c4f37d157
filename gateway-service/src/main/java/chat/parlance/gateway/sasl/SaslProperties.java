package chat.parlance.gateway.sasl;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How clients prove who they are.
///
/// @param plain where PLAIN is offered
/// @param accountFailures failed attempts on one account from one address before it must wait; from
///   all addresses together it bears ten times as many
/// @param accountFailuresPerMinute how many of them are forgotten in a minute
/// @param addressFailures failed attempts from one address (a /64 of IPv6) before it must wait
/// @param addressFailuresPerMinute how many of them are forgotten in a minute
/// @param attemptsPerStream failed attempts before the stream is closed (RFC 6120 section 6.4.5: 2
///   to 5)
@Validated
@ConfigurationProperties("parlance.gateway.sasl")
public record SaslProperties(
    @NotNull @DefaultValue("loopback") PlainPolicy plain,
    @Min(1) @DefaultValue("20") int accountFailures,
    @Min(1) @DefaultValue("10") int accountFailuresPerMinute,
    @Min(1) @DefaultValue("50") int addressFailures,
    @Min(1) @DefaultValue("30") int addressFailuresPerMinute,
    @Min(2) @Max(5) @DefaultValue("5") int attemptsPerStream) {}
