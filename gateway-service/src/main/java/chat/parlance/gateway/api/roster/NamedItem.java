package chat.parlance.gateway.api.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an item is to be, with the contact that it is of.
record NamedItem(
    @Schema(description = "The contact's bare JID", example = "romeo@localhost")
        @NotBlank
        @Size(max = 2047)
        String jid,
    @Schema(description = "What the account calls the contact", example = "Romeo Montague")
        @Size(max = 1024)
        @Nullable String name,
    @Schema(description = "The groups that the contact is shown in", example = "[\"Verona\"]")
        @Size(max = 100)
        @Nullable List<@Size(min = 1, max = 1024) String> groups,
    @Schema(
            description =
                "What the two see of each other, in both rosters; left as it is if absent",
            allowableValues = {"none", "to", "from", "both"},
            example = "both")
        @Pattern(regexp = "none|to|from|both")
        @Nullable String subscription,
    @Schema(description = "Short for the subscription `both`", example = "true")
        @Nullable Boolean mutual) {

  static NamedItem of(String jid, ItemWish wish) {
    return new NamedItem(jid, wish.name(), wish.groups(), wish.subscription(), wish.mutual());
  }

  /// Whether the two are to see anything of each other.
  boolean sees() {
    return Boolean.TRUE.equals(mutual) || (subscription != null && !subscription.equals("none"));
  }
}
