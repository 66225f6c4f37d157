package chat.parlance.gateway.api.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// What became of a roster.
record RosterChange(
    @Schema(description = "How many items were changed", example = "2") int changed,
    @Schema(
            description = "Contacts who are no accounts; nothing was done about them",
            example = "[\"nobody@localhost\"]")
        List<String> unknown) {}
