package chat.parlance.messaging.offline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How much waits for an account that is away.
///
/// @param maxMessages how many messages at most; 0 turns offline messages off. Bounded, because all
///   of an account's are one document, and delivered by one decision
/// @param maxSize how much text at most, so that the account's document stays far below MongoDB's
///   limit
@Validated
@ConfigurationProperties("parlance.messaging.offline")
public record OfflineProperties(
    @Min(0) @Max(1000) @DefaultValue("1000") int maxMessages,
    @DefaultValue("2MB") DataSize maxSize) {}
