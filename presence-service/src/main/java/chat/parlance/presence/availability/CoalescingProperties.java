package chat.parlance.presence.availability;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How changes of presence that follow one another are put together.
///
/// @param window after a change that everybody was told, in which further ones of the session wait,
///   so that only the last of them is told; 0 tells each
@Validated
@ConfigurationProperties("parlance.presence.coalescing")
public record CoalescingProperties(
    @DurationMin @DurationMax(minutes = 1) @DefaultValue("1s") Duration window) {

  /// The default.
  public static final CoalescingProperties DEFAULT =
      new CoalescingProperties(Duration.ofSeconds(1));
}
