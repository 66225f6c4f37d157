package chat.parlance.presence.verona;

import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.routing.RouteTable;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;

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
