package chat.parlance.gateway.api.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an item of a roster is to be.
record ItemWish(
    @Schema(description = "What the account calls the contact", example = "Juliet Capulet")
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
        @Nullable Boolean mutual) {}
