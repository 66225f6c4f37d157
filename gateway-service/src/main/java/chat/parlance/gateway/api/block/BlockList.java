package chat.parlance.gateway.api.block;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Whom an account blocks.
record BlockList(
    @ArraySchema(
            schema =
                @Schema(description = "Bare JID, domain or full JID", example = "tybalt@localhost"))
        @NotNull
        @Size(max = 5000)
        List<@NotNull String> blocked) {}
