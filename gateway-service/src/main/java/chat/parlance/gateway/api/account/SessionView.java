package chat.parlance.gateway.api.account;

import chat.parlance.gateway.session.Session;
import io.swagger.v3.oas.annotations.media.Schema;

/// A session as REST shows it.
record SessionView(
    String resource,
    @Schema(description = "Slot of its gateway, and its number there", example = "0/7338")
        String address) {

  static SessionView of(Session session) {
    var address = session.address();
    return new SessionView(session.jid().resourcepart(), address.slot() + "/" + address.number());
  }
}
