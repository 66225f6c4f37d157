package chat.parlance.messaging.life;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.CloseSession;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.messaging.AccountLog;
import chat.parlance.messaging.Handlers;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// An account with devices that come and go, and people who write to it.
final class Household {

  private static final BareJid JULIET = BareJid.of("juliet@example.com");

  private final Random random;
  private final AccountLog log = new AccountLog(JULIET, Handlers.all());
  private final Map<SessionAddress, Device> devices = new LinkedHashMap<>();
  private final Map<String, Integer> sent = new LinkedHashMap<>();
  private final List<String> sentIds = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private int refused;

  Household(long seed) {
    random = new Random(seed);
    log.account(AccountEvent.Kind.CREATED);
  }

  AccountLog log() {
    return log;
  }

  List<String> sentIds() {
    return sentIds;
  }

  /// What any device's client acknowledged, in the order of that.
  List<String> seen() {
    return seen;
  }

  int refused() {
    return refused;
  }

  List<Device> devices() {
    return List.copyOf(devices.values());
  }

  void message(String to) {
    String sender = random.nextBoolean() ? "romeo" : "nurse";
    String id = sender + "-" + sent.merge(sender, 1, Integer::sum);
    sentIds.add(id);
    var message =
        Element.builder("message", Stanza.NAMESPACE)
            .attribute("from", sender + "@example.com/orchard")
            .attribute("to", to)
            .attribute("type", "chat")
            .attribute("id", id)
            .child(Element.builder("body", Stanza.NAMESPACE).text(id).build())
            .build();
    run(log.stanza(Stanza.ofTrusted(message), new SessionAddress(9, 1)));
  }

  Device start() {
    int number = devices.size();
    var jid = new FullJid(JULIET, "device" + number);
    var device = new Device(jid, new SessionAddress(number % 2, number));
    devices.put(device.address(), device);
    run(log.put(device.event(SessionEvent.Kind.STARTED), null));
    return device;
  }

  /// @param priority above 127 stands for unavailable
  void presence(Device device, int priority) {
    var presence = Element.builder("presence", Stanza.NAMESPACE);
    presence.attribute("from", device.jid().toString());
    if (priority > 127) {
      presence.attribute("type", "unavailable");
    } else {
      presence.child(
          Element.builder("priority", Stanza.NAMESPACE).text(Integer.toString(priority)).build());
    }
    run(log.stanza(Stanza.ofTrusted(presence.build()), device.address()));
  }

  void acknowledge(Device device, int atMost) {
    int before = device.seen().size();
    device.acknowledge(atMost);
    seen.addAll(device.seen().subList(before, device.seen().size()));
  }

  /// Writes one record of a gateway's.
  ///
  /// @return whether it had any
  boolean write(@Nullable Device device) {
    var payload = device == null ? null : device.outbox().poll();
    if (payload == null) {
      return false;
    }
    run(log.put(payload, null));
    return true;
  }

  private void run(List<Effect> effects) {
    for (var effect : effects) {
      switch (effect) {
        case Deliver deliver -> deliver.sessions().forEach(to -> devices.get(to).deliver(deliver));
        case CloseSession(var session, _) -> devices.get(session).close();
        case Send _ -> refused++;
        case Effect.Archive _, Effect.Tell _ -> {}
        case Effect.Put<?> _, Effect.Wake _ -> throw new AssertionError("facts stay in the log");
      }
    }
  }
}
