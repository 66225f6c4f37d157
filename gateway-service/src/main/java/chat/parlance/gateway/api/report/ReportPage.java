package chat.parlance.gateway.api.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reports, newest first, without what they say.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportPage(
    List<Item> reports,
    @Schema(
            description =
                "The cursor of the next page, which may be there though this one isn't full;"
                    + " absent on the last")
        @Nullable String next) {

  /// One of them.
  @Schema(name = "ReportSummary")
  record Item(
      @Schema(example = "0200000000012-0") String id,
      Instant at,
      @Schema(example = "juliet@localhost") String reporter,
      @Schema(example = "romeo@localhost") String reported,
      @Schema(example = "urn:xmpp:reporting:spam") String reason) {}
}
