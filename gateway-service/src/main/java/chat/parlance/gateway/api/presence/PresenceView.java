package chat.parlance.gateway.api.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The presence of an account as REST shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PresenceView(
    String jid,
    @Schema(description = "Whether there is such an account") boolean exists,
    @Schema(description = "Whether any of its resources is available") boolean available,
    @Schema(description = "Those that are available, in the order of binding")
        List<ResourceView> resources,
    @Schema(description = "When it was there last; absent if it is, or never was")
        @Nullable LastView last) {

  PresenceView {
    resources = List.copyOf(resources);
  }

  static PresenceView ofNobody(String jid) {
    return new PresenceView(jid, false, false, List.of(), null);
  }

  /// An available resource.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResourceView(
      String resource,
      @Schema(description = "away, chat, dnd or xa; absent if it is simply available")
          @Nullable String show,
      @Nullable String status,
      int priority,
      @Schema(description = "Since when nobody uses it, as it says itself (XEP-0319)")
          @Nullable String idleSince) {}

  /// The end of an account's last presence.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LastView(Instant at, @Schema(description = "What it said then") @Nullable String status) {}
}
