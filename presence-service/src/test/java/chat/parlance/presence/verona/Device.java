package chat.parlance.presence.verona;

import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.routing.RouteTable;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// One client.
public final class Device {

  private final Verona verona;
  private final FullJid jid;
  private final SessionAddress address;
  private final List<String> told = new ArrayList<>();

  Device(Verona verona, FullJid jid, SessionAddress address) {
    this.verona = verona;
    this.jid = jid;
    this.address = address;
  }

  FullJid jid() {
    return jid;
  }

  SessionAddress address() {
    return address;
  }

  /// Sends a stanza, which gets its `from` as at the edge.
  public Outcome send(String xml) {
    var written =
        xml.contains("xmlns=") ? xml : xml.replaceFirst("[ />]", " xmlns='jabber:client'$0");
    var stanza = Kit.stanza(written).withFrom(jid);
    return verona.put(RouteTable.key(stanza, jid.bare()), new StanzaPayload(stanza), address);
  }

  public Outcome sendIq(String type, String payload) {
    return send("<iq xmlns='jabber:client' id='iq1' type='" + type + "'>" + payload + "</iq>");
  }

  public Outcome asksForRoster() {
    return sendIq("get", "<query xmlns='jabber:iq:roster'/>");
  }

  public Outcome setsItem(String attributes, String groups) {
    var item = "<item " + attributes + ">" + groups + "</item>";
    return sendIq("set", "<query xmlns='jabber:iq:roster'>" + item + "</query>");
  }

  /// Becomes available as a client that wants to be notified of some nodes.
  public Device wants(String... nodes) {
    var features = Arrays.stream(nodes).map(node -> node + "+notify").sorted().toList();
    send(
        "<presence xmlns='jabber:client'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1'"
            + " node='http://example.org' ver='"
            + ver("client/pc//<" + String.join("<", features) + "<")
            + "'/></presence>");
    var vars =
        features.stream().map(it -> "<feature var='" + it + "'/>").collect(Collectors.joining());
    send(
        "<iq xmlns='jabber:client' type='result' id='caps'>"
            + "<query xmlns='http://jabber.org/protocol/disco#info'>"
            + "<identity category='client' type='pc'/>"
            + vars
            + "</query></iq>");
    return this;
  }

  private static String ver(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  public Outcome becomes(SessionEvent.Kind kind) {
    return verona.put(jid.bare(), new SessionEvent(jid, address, kind), null);
  }

  public Outcome ends() {
    return becomes(SessionEvent.Kind.ENDED);
  }

  // A broadcast has no `to`: it is for whom it is given to.
  void isTold(Element stanza) {
    boolean broadcast = stanza.name().equals("presence") && stanza.attribute("to") == null;
    told.add(Words.of(broadcast ? stanza.withAttribute("to", jid.bare().toString()) : stanza));
  }

  /// What it was told since it was asked last, see [Words].
  public List<String> told() {
    var all = List.copyOf(told);
    told.clear();
    return all;
  }
}
