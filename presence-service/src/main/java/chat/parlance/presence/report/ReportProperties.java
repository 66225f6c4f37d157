package chat.parlance.presence.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How much an account may report. What is beyond that isn't kept, and blocks all the same.
///
/// @param maxPerDay reports of one account
/// @param maxKept reports of one account, above which the oldest go
/// @param maxTextBytes of all texts of a report
/// @param maxStanzas that a report may mean
@Validated
@ConfigurationProperties("parlance.presence.report")
public record ReportProperties(
    @Min(0) @Max(1000) @DefaultValue("20") int maxPerDay,
    @Min(1) @Max(1000) @DefaultValue("100") int maxKept,
    @Min(0) @Max(8192) @DefaultValue("2048") int maxTextBytes,
    @Min(0) @Max(100) @DefaultValue("20") int maxStanzas) {

  /// The defaults.
  public static final ReportProperties DEFAULT = new ReportProperties(20, 100, 2048, 20);
}
