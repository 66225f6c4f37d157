package chat.parlance.gateway.api.group;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What a group is to be.
record GroupWish(
    @Schema(description = "As members' clients show it", example = "Class 5a")
        @NotBlank
        @Size(max = 1024)
        String displayName,
    @NotNull @Size(max = 1000) List<@Valid MemberView> members) {}
