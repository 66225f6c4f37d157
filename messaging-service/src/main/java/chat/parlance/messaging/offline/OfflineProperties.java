package chat.parlance.messaging.offline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
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
/// @param maxSenderPercent how much of both may be of one sender, so that others find room; friends
///   who write all day stay below
/// @param closingLimit how long messages wait for a session that ended to hand back older ones;
///   longer than a gateway takes to start again
@Validated
@ConfigurationProperties("parlance.messaging.offline")
public record OfflineProperties(
    @Min(0) @Max(1000) @DefaultValue("1000") int maxMessages,
    @DefaultValue("2MB") DataSize maxSize,
    @Min(1) @Max(100) @DefaultValue("25") int maxSenderPercent,
    @DefaultValue("5m") Duration closingLimit) {

  OfflineLimits limits() {
    return new OfflineLimits(maxMessages, maxSize.toBytes());
  }
}
