package chat.parlance.messaging.life;

import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Payload;
import chat.parlance.log.Returned;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.Undelivered;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Stanza;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;

/// A session as its gateway and its client see it: what it was given, what the client acknowledged,
/// and what the gateway has yet to write to the log.
final class Device {

  private final FullJid jid;
  private final SessionAddress address;
  private final Deque<Deliver> unacknowledged = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();
  private final Deque<Payload> outbox = new ArrayDeque<>();
  private boolean over;

  Device(FullJid jid, SessionAddress address) {
    this.jid = jid;
    this.address = address;
  }

  SessionAddress address() {
    return address;
  }

  FullJid jid() {
    return jid;
  }

  boolean isOver() {
    return over;
  }

  /// The ids of the messages that its client acknowledged, in order.
  List<String> seen() {
    return seen;
  }

  /// What its gateway writes next.
  Deque<Payload> outbox() {
    return outbox;
  }

  void deliver(Deliver delivery) {
    unacknowledged.add(delivery);
  }

  void acknowledge(int atMost) {
    for (int i = 0; i < atMost && !unacknowledged.isEmpty(); i++) {
      seen.add(unacknowledged.remove().stanza().attribute("id"));
    }
  }

  /// The client is gone for good.
  void end() {
    over = true;
    outbox.add(event(SessionEvent.Kind.ENDED));
  }

  /// The marker behind all deliveries was read: hands back what is left.
  void close() {
    for (var delivery : unacknowledged) {
      if (delivery.undelivered() == Undelivered.RETURN) {
        var stanza = Stanza.ofTrusted(delivery.stanza());
        outbox.add(new Returned(stanza, address, new HashSet<>(delivery.sessions())));
      }
    }
    unacknowledged.clear();
    outbox.add(event(SessionEvent.Kind.GONE));
  }

  SessionEvent event(SessionEvent.Kind kind) {
    return new SessionEvent(jid, address, kind);
  }
}
