package chat.parlance.gateway.api.roster;

import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How much one request may set.
///
/// @param maxItems of all rosters in it
/// @param atOnce accounts whose rosters are set at the same time
@Validated
@ConfigurationProperties("parlance.gateway.rosters")
record RosterApiProperties(
    @Min(1) @Max(100_000) @DefaultValue("20000") int maxItems,
    @Min(1) @Max(256) @DefaultValue("16") int atOnce) {

  void check(int items) {
    if (items > maxItems) {
      throw new ProblemException(
          ProblemType.TOO_LARGE, "One request has at most " + maxItems + " items.");
    }
  }
}
