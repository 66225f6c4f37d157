package chat.parlance.gateway.api.erasure;

import chat.parlance.gateway.erasure.Erasure;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An erasure as REST shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureView(
    String id,
    @Schema(description = "When the account was deleted") Instant begun,
    @Schema(description = "Empty until the services can be told") List<Service> services,
    @Schema(
            description =
                "When all was done, what it caused at others too; absent while it is under way")
        @Nullable Instant finished) {

  /// How far one service is.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Service(
      @Schema(example = "presence") String name,
      @Schema(description = "When it was seen to hold nothing any more; absent until then")
          @Nullable Instant finished) {}

  public static ErasureView of(Erasure erasure) {
    var services =
        erasure.parts().stream().map(part -> new Service(part.service(), part.finished())).toList();
    return new ErasureView(erasure.id().text(), erasure.begun(), services, erasure.finished());
  }
}
