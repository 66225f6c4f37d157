package chat.parlance.gateway.behalf;

import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// Asks another gateway something, through its slot of the log. Thread-safe, doesn't block.
public final class GatewayRequests {

  /// When it was asked, in milliseconds since 1970.
  static final String AT = "at";

  private final int slot;
  private final String domain;
  private final GatewayLog log;
  private final PendingRequests pending;
  private final InstantSource clock;

  /// @param slot of this gateway, which the answer comes to
  public GatewayRequests(
      int slot, String domain, GatewayLog log, PendingRequests pending, InstantSource clock) {
    this.slot = slot;
    this.domain = domain;
    this.log = log;
    this.pending = pending;
    this.clock = clock;
  }

  /// The slot of this gateway.
  public int slot() {
    return slot;
  }

  /// Asks the gateway of a slot.
  ///
  /// @return as [PendingRequests#open] says
  public CompletionStage<Iq> ask(int other, Element payload) {
    var id = UUID.randomUUID().toString();
    var answer = pending.open(id);
    if (!answer.isDone()) {
      log.toGateway(other, request(id, other, payload), () -> pending.refused(id));
    }
    return answer;
  }

  private Element request(String id, int other, Element payload) {
    return Element.builder("iq", Stanza.NAMESPACE)
        .attribute("type", "get")
        .attribute("id", id)
        .attribute("from", domain + "/" + slot)
        .attribute("to", domain + "/" + other)
        .child(payload.withAttribute(AT, Long.toString(clock.millis())))
        .build();
  }
}
