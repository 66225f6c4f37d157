package chat.parlance.messaging.resend;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How messages that are sent again are recognised.
///
/// @param remembered how many messages of each recipient; 0 turns it off, which saves a small
///   record on the log for each message with an origin-id
@Validated
@ConfigurationProperties("parlance.messaging.resend")
public record ResendProperties(@Min(0) @Max(256) @DefaultValue("16") int remembered) {}
