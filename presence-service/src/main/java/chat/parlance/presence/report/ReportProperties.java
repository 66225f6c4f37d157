package chat.parlance.presence.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How much an account may report. What is beyond that isn't kept, and blocks all the same.
///
/// @param maxPerDay reports of one account
/// @param maxKept reports of one account, above which the oldest go
/// @param maxTextBytes of all texts of a report
/// @param maxStanzas that a report may mean
/// @param maxStanzaBytes of a message that is meant, above which only the beginning of its body is
///   kept
/// @param maxStanzasBytes of all messages that a report means, above which the rest isn't kept
/// @param maxTotal reports of all accounts, above which the oldest go
/// @param retention how long a report is kept, unless it is dealt with before
@Validated
@ConfigurationProperties("parlance.presence.report")
public record ReportProperties(
    @Min(0) @Max(1000) @DefaultValue("20") int maxPerDay,
    @Min(1) @Max(1000) @DefaultValue("100") int maxKept,
    @Min(0) @Max(8192) @DefaultValue("2048") int maxTextBytes,
    @Min(0) @Max(100) @DefaultValue("20") int maxStanzas,
    @Min(0) @Max(65_536) @DefaultValue("16384") int maxStanzaBytes,
    @Min(0) @Max(131_072) @DefaultValue("65536") int maxStanzasBytes,
    @Min(1) @Max(1_000_000) @DefaultValue("10000") int maxTotal,
    @DurationMin(hours = 1) @DefaultValue("90d") Duration retention) {

  /// The defaults.
  public static final ReportProperties DEFAULT =
      new ReportProperties(20, 100, 2048, 20, 16_384, 65_536, 10_000, Duration.ofDays(90));
}
