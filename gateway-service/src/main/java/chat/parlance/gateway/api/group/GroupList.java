package chat.parlance.gateway.api.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of groups.
@JsonInclude(JsonInclude.Include.NON_NULL)
record GroupList(
    @Schema(example = "[\"class-5a\"]") List<String> groups,
    @Schema(description = "The cursor of the next page; absent on the last")
        @Nullable String next) {}
