package chat.parlance.gateway.api.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A member of a group.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
    @Schema(description = "The account's bare JID", example = "juliet@localhost")
        @NotBlank
        @Size(max = 2047)
        String jid,
    @Schema(
            description = "What the others call the member, unless they choose a name themselves",
            example = "Juliet Capulet")
        @Size(max = 1024)
        @Nullable String name) {}
