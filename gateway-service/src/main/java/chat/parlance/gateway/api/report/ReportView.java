package chat.parlance.gateway.api.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole report.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
    @Schema(example = "0200000000012-0") String id,
    Instant at,
    @Schema(description = "The account that blocks", example = "juliet@localhost") String reporter,
    @Schema(description = "Whom it blocks", example = "romeo@localhost") String reported,
    @Schema(example = "urn:xmpp:reporting:spam") String reason,
    List<Text> texts,
    List<Stanza> stanzas,
    @Schema(description = "Whether the domain of the reported address may be given it")
        boolean toOrigin,
    @Schema(description = "Whether others may be given it") boolean toThirdParties) {

  /// What the reporter says.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Text(@Schema(example = "en") @Nullable String language, String text) {}

  /// A message that is meant.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Stanza(
      @Schema(description = "Whose archive gave the id", example = "juliet@localhost") String by,
      @Schema(example = "0200000000008") String id,
      @Schema(description = "When it came; absent where it wasn't found") @Nullable Instant at,
      @Schema(
              description = "The message as XML; absent where it wasn't found",
              example = "<message xmlns='jabber:client' from='romeo@localhost/orchard'/>")
          @Nullable String stanza) {}
}
