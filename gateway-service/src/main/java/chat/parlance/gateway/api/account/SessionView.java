package chat.parlance.gateway.api.account;

import chat.parlance.gateway.platform.online.OnlineSession;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A session as REST shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(
    String jid,
    String resource,
    @Schema(description = "Slot of its gateway, and its number there", example = "0/7338")
        String address,
    @Schema(
            description = "Where its client is connected from; absent while it may be resumed",
            example = "192.0.2.7")
        @Nullable String client,
    @Schema(description = "For how long its client has sent neither a message nor presence")
        long idleSeconds) {

  public static SessionView of(OnlineSession session) {
    return new SessionView(
        session.jid().bare().toString(),
        session.jid().resourcepart(),
        session.address().toString(),
        session.client(),
        session.idle().toSeconds());
  }
}
