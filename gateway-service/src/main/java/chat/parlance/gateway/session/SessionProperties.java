package chat.parlance.gateway.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How sessions are kept.
///
/// @param resumptionWindow how long a session waits for a client that lost its socket
/// @param ackTimeout how long a client may leave `<r/>` unanswered before its socket is given up
/// @param requestAfter after how many stanzas the server asks for an acknowledgement
/// @param requestDelay after how long it asks when there were fewer
/// @param maxUnacknowledged how many stanzas wait for one client before it is given up; one that
///   comes is sent all its contacts' presence at once
/// @param maxUnacknowledgedSize how many bytes of them
/// @param maxPerAccount sessions of one account in this slot, detached ones included
/// @param maxUnderWay stanzas of one client that may be unconfirmed before its socket isn't read
@Validated
@ConfigurationProperties("parlance.gateway.sessions")
public record SessionProperties(
    @DurationMin(seconds = 1) @DefaultValue("2m") Duration resumptionWindow,
    @DurationMin(seconds = 1) @DefaultValue("60s") Duration ackTimeout,
    @Min(1) @DefaultValue("10") int requestAfter,
    @DurationMin(millis = 10) @DefaultValue("1s") Duration requestDelay,
    @Min(10) @DefaultValue("20000") int maxUnacknowledged,
    @NotNull @DefaultValue("4MB") DataSize maxUnacknowledgedSize,
    @Min(1) @DefaultValue("32") int maxPerAccount,
    @Min(8) @Max(100_000) @DefaultValue("256") int maxUnderWay) {}
