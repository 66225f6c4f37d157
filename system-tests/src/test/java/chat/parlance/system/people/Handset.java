package chat.parlance.system.people;

import chat.parlance.system.client.Frame;
import chat.parlance.system.client.Login;
import chat.parlance.system.client.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private final Notices notices = new Notices();
  private @Nullable Wire wire;
  private @Nullable String mistake;
  private @Nullable String asked;
  private String expectedAnswer = "";
  private int requests;
  private Software software = Software.of(0, 0);

  Handset(Login login, int device) {
    this.login = login;
    this.device = device;
  }

  /// @param version of what it runs
  void come(String status, int version) throws IOException, InterruptedException {
    leave();
    software = Software.of(device, version);
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
    send(
        "<presence xmlns='jabber:client'><status>%s</status>%s</presence>"
            .formatted(status, software.caps()));
  }

  void subscription(String type, String to) throws IOException {
    send("<presence xmlns='jabber:client' type='" + type + "' to='" + to + "'/>");
  }

  /// Asks for something, and waits for the answer.
  ///
  /// @param to whom, or nobody for its own account
  /// @param expected nothing, the text of an item, or the condition of an error
  void request(String type, @Nullable String to, String payload, String expected)
      throws IOException {
    asked = "request-" + requests++;
    expectedAnswer = expected;
    var address = to == null ? "" : " to='" + to + "'";
    send(
        "<iq xmlns='jabber:client' type='%s' id='%s'%s>%s</iq>"
            .formatted(type, asked, address, payload));
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
    notices.forget();
  }

  private void send(String xml) throws IOException {
    if (wire == null) {
      throw new IOException("it isn't there");
    }
    wire.send(xml);
  }

  /// Takes in what has come.
  ///
  /// @return whether anything has
  boolean look() throws IOException, InterruptedException {
    boolean any = false;
    while (wire != null) {
      var frame = wire.receive(Duration.ZERO);
      if (frame == null) {
        return any;
      }
      take(frame);
      any = true;
    }
    return any;
  }

  private void take(Frame frame) throws IOException {
    switch (frame.name()) {
      case "presence" -> presence(frame);
      case "message" -> wrong(notices.take(frame, number(frame.attribute("from"))));
      case "iq" -> {
        if (frame.element().getElementsByTagNameNS(Software.INFO, "query").getLength() > 0) {
          send(software.info(frame.attribute("id"), frame.attribute("from")));
        } else if (frame.attribute("id").equals(asked)) {
          answered(frame);
        } else {
          items(frame);
        }
      }
      default -> {}
    }
  }

  private void wrong(@Nullable String what) {
    mistake = mistake == null ? what : mistake;
  }

  private void answered(Frame answer) {
    asked = null;
    var what =
        answer.attribute("type").equals("error") ? condition(answer) : answer.textOf("items");
    if (!what.equals(expectedAnswer)) {
      wrong("hears '" + what + "' instead of '" + expectedAnswer + "'");
    }
  }

  private static String condition(Frame error) {
    var all = error.element().getElementsByTagNameNS("urn:ietf:params:xml:ns:xmpp-stanzas", "*");
    return all.item(0).getLocalName();
  }

  private void presence(Frame frame) {
    var from = number(frame.attribute("from"));
    switch (frame.attribute("type")) {
      case "" -> {
        var status = frame.textOf("status");
        if (status.equals(seen.put(from, status))) {
          wrong("told twice of " + from + " " + status);
        }
      }
      case "unavailable" -> seen.remove(from);
      case "subscribe" -> askers.add(from);
      case "unsubscribe" -> askers.remove(from);
      default -> {}
    }
  }

  private void items(Frame frame) {
    var items = frame.element().getElementsByTagNameNS("jabber:iq:roster", "item");
    for (int i = 0; i < items.getLength(); i++) {
      var item = (Element) items.item(i);
      var contact = number(item.getAttribute("jid"));
      var subscription = item.getAttribute("subscription");
      if (subscription.equals("remove")) {
        roster.remove(contact);
      } else {
        var group = item.getTextContent().isEmpty() ? "" : "+";
        roster.put(contact, subscription + (item.hasAttribute("ask") ? "?" : "") + group);
      }
    }
  }

  /// The person's number, and the device's, of an address.
  private static String number(String address) {
    var local = address.substring(address.lastIndexOf('p', address.indexOf('@')) + 1);
    return local.replaceFirst("@[^/]*", "");
  }

  /// By contact the subscription, with a question mark if it is asked for.
  Map<String, String> roster() {
    return roster;
  }

  /// Statuses by `person/device`.
  Map<String, String> seen() {
    return seen;
  }

  /// Who asked for a subscription since it came.
  Set<String> askers() {
    return askers;
  }

  /// The newest of what it was told of nodes, by `person/node`.
  Map<String, String> told() {
    return notices.told();
  }

  /// What it was told of nodes as it happened.
  List<String> news() {
    return notices.news();
  }

  /// What must never happen and did, or null.
  @Nullable String mistake() {
    return mistake;
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
    if (!notices.told().equals(model.toldTo(person, device))) {
      return "was told " + notices.told() + " instead of " + model.toldTo(person, device);
    }
    return askers.containsAll(model.askersOf(person))
        ? null
        : "was asked by " + askers + " instead of " + model.askersOf(person);
  }
}
