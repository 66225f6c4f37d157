package chat.parlance.system.people;

import chat.parlance.system.client.Frame;
import chat.parlance.system.client.Login;
import chat.parlance.system.client.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// One device: does what it is told, and remembers what it sees.
final class Handset {

  private final Login login;
  private final int device;
  private final Map<String, String> seen = new TreeMap<>();
  private final Map<String, String> roster = new HashMap<>();
  private final Set<String> askers = new HashSet<>();
  private @Nullable Wire wire;
  private @Nullable String mistake;
  private @Nullable String asked;

  Handset(Login login, int device) {
    this.login = login;
    this.device = device;
  }

  void come(String status) throws IOException, InterruptedException {
    leave();
    var fresh = login.authenticate();
    fresh.send(
        "<iq xmlns='jabber:client' type='set' id='bind'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
            + device
            + "</resource></bind></iq>");
    fresh.expect("iq");
    wire = fresh;
    send("<iq xmlns='jabber:client' type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>");
    say(status);
  }

  void say(String status) throws IOException {
    send("<presence xmlns='jabber:client'><status>" + status + "</status></presence>");
  }

  void subscription(String type, String to) throws IOException {
    send("<presence xmlns='jabber:client' type='" + type + "' to='" + to + "'/>");
  }

  void remove(String contact) throws IOException {
    send(
        "<iq xmlns='jabber:client' type='set' id='remove'><query xmlns='jabber:iq:roster'>"
            + "<item jid='"
            + contact
            + "' subscription='remove'/></query></iq>");
  }

  /// Blocks, or unblocks, and waits for the answer.
  void block(String what, String other) throws IOException {
    asked = what;
    send(
        "<iq xmlns='jabber:client' type='set' id='"
            + what
            + "'><"
            + what
            + " xmlns='urn:xmpp:blocking'><item jid='"
            + other
            + "'/></"
            + what
            + "></iq>");
  }

  /// Says that it goes, and goes.
  void go() throws IOException {
    send("<presence xmlns='jabber:client' type='unavailable'/>");
    send("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    leave();
  }

  /// Goes without a word.
  void leave() {
    if (wire != null) {
      wire.cut();
      wire = null;
    }
    asked = null;
    seen.clear();
    roster.clear();
    askers.clear();
  }

  private void send(String xml) throws IOException {
    if (wire == null) {
      throw new IOException("it isn't there");
    }
    wire.send(xml);
  }

  /// Takes in what has come.
  void look() throws IOException, InterruptedException {
    while (wire != null) {
      var frame = wire.receive(Duration.ZERO);
      if (frame == null) {
        return;
      }
      take(frame);
    }
  }

  private void take(Frame frame) {
    switch (frame.name()) {
      case "presence" -> presence(frame);
      case "iq" -> items(frame);
      default -> {}
    }
  }

  private void presence(Frame frame) {
    var from = number(frame.attribute("from"));
    switch (frame.attribute("type")) {
      case "" -> {
        var status = frame.textOf("status");
        if (status.equals(seen.put(from, status))) {
          mistake = "told twice of " + from + " " + status;
        }
      }
      case "unavailable" -> seen.remove(from);
      case "subscribe" -> askers.add(from);
      case "unsubscribe" -> askers.remove(from);
      default -> {}
    }
  }

  private void items(Frame frame) {
    if (frame.attribute("id").equals(asked)) {
      asked = null;
    }
    var items = frame.element().getElementsByTagNameNS("jabber:iq:roster", "item");
    for (int i = 0; i < items.getLength(); i++) {
      var item = (Element) items.item(i);
      var contact = number(item.getAttribute("jid"));
      var subscription = item.getAttribute("subscription");
      if (subscription.equals("remove")) {
        roster.remove(contact);
      } else {
        roster.put(contact, subscription + (item.hasAttribute("ask") ? "?" : ""));
      }
    }
  }

  /// The person's number, and the device's, of an address.
  private static String number(String address) {
    var local = address.substring(address.lastIndexOf('p', address.indexOf('@')) + 1);
    return local.replaceFirst("@[^/]*", "");
  }

  /// What differs from what it must see, or null.
  @Nullable String differs(Model model, int person) {
    if (mistake != null || asked != null) {
      return mistake == null ? "has no answer to its " + asked : mistake;
    }
    if (!seen.equals(model.seenBy(person))) {
      return "sees " + seen + " instead of " + model.seenBy(person);
    }
    if (!roster.equals(model.rosterOf(person))) {
      return "has roster " + roster + " instead of " + model.rosterOf(person);
    }
    return askers.containsAll(model.askersOf(person))
        ? null
        : "was asked by " + askers + " instead of " + model.askersOf(person);
  }
}
