package chat.parlance.gateway.api.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rosters of many accounts at once.
record ManyRosters(@NotNull List<@Valid OfAccount> rosters) {

  /// What the roster of one is to be.
  record OfAccount(
      @Schema(description = "The account's bare JID", example = "romeo@localhost")
          @NotBlank
          @Size(max = 2047)
          String account,
      @Schema(description = "Whether these are to be all items; else the others stay")
          @Nullable Boolean whole,
      @NotNull List<@Valid NamedItem> items) {

    boolean isWhole() {
      return Boolean.TRUE.equals(whole);
    }
  }

  /// What became of each.
  record Answer(List<OfOne> rosters) {}

  /// What became of one.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfOne(
      @Schema(example = "romeo@localhost") String account,
      @Schema(
              description =
                  "`done`, `unknown-account`, `unavailable`, or the condition by which it was refused",
              example = "done")
          String outcome,
      @Schema(description = "How many items were changed", example = "2") @Nullable Integer changed,
      @Schema(description = "Contacts who are no accounts", example = "[\"nobody@localhost\"]")
          @Nullable List<String> unknown) {

    static OfOne done(String account, RosterChange change) {
      return new OfOne(account, "done", change.changed(), change.unknown());
    }

    static OfOne failed(String account, String outcome) {
      return new OfOne(account, outcome, null, null);
    }
  }
}
