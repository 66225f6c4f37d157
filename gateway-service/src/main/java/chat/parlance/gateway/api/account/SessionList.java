package chat.parlance.gateway.api.account;

import chat.parlance.gateway.platform.online.OnlinePage;
import chat.parlance.gateway.platform.online.OnlineSession;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Some sessions.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionList(
    List<SessionView> sessions,
    @Schema(description = "The cursor of the next page; absent on the last") @Nullable String next,
    @Schema(description = "The slots of gateways that didn't answer: what is there is missing")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        SortedSet<Integer> silentGateways) {

  /// A page of them.
  ///
  /// @param next the cursor of the next page
  public static SessionList of(OnlinePage<OnlineSession> page, @Nullable String next) {
    return new SessionList(
        page.items().stream().map(SessionView::of).toList(), next, page.silent());
  }
}
