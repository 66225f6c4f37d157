package chat.parlance.gateway.api.group;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a member is to be called.
record MemberWish(
    @Schema(
            description = "What the others call the member, unless they choose a name themselves",
            example = "Juliet Capulet")
        @Size(max = 1024)
        @Nullable String name) {}
