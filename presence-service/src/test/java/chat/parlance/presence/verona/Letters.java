package chat.parlance.presence.verona;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import chat.parlance.log.Payload;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// The service in memory, where what one log puts into another is under way until it is taken: in
/// the order of each pair of logs, and in any order else.
public final class Letters {

  private record Way(BareJid from, BareJid to) {}

  private final Kit kit =
      Kit.of(
          Inbox.PRESENCE,
          Handlers.all(
              RosterProperties.DEFAULT, DirectedProperties.DEFAULT, StanzaProperties.DEFAULT));
  private final Map<Way, ArrayDeque<Envelope>> underWay = new LinkedHashMap<>();
  private final Map<SessionAddress, List<Element>> delivered = new LinkedHashMap<>();
  private final Map<String, SessionAddress> sessions = new LinkedHashMap<>();

  public Letters account(String jid) {
    receive(BareJid.of(jid), new AccountEvent(BareJid.of(jid), AccountEvent.Kind.CREATED), null);
    return this;
  }

  /// A client that is available and gets roster pushes.
  public Letters online(String fullJid) {
    var jid = FullJid.of(fullJid);
    var address = new SessionAddress(0, sessions.size() + 1L);
    sessions.put(fullJid, address);
    receive(jid.bare(), new SessionEvent(jid, address, SessionEvent.Kind.STARTED), null);
    send(
        fullJid,
        "<iq xmlns='jabber:client' id='i' type='get'><query xmlns='jabber:iq:roster'/></iq>");
    send(fullJid, "<presence xmlns='jabber:client'/>");
    return this;
  }

  /// What a client sends reaches its own account's log.
  public void send(String fullJid, String xml) {
    var jid = FullJid.of(fullJid);
    receive(jid.bare(), new StanzaPayload(Kit.stanza(xml).withFrom(jid)), sessions.get(fullJid));
  }

  /// What the platform itself asks of an address.
  public Outcome ask(String address, String payload) {
    var stanza =
        Kit.stanza(
            "<iq xmlns='jabber:client' id='p' type='set' from='%s'>%s</iq>"
                .formatted(address, payload));
    return receive(BareJid.of(address), new StanzaPayload(stanza), SessionAddress.ofGateway(0));
  }

  /// The same; what is under way goes on until the platform is answered.
  public void askAndWait(String address, String payload, Random random) {
    var answers = delivered.computeIfAbsent(SessionAddress.ofGateway(0), _ -> new ArrayList<>());
    int before = answers.size();
    ask(address, payload);
    while (answers.size() == before && take(random)) {}
  }

  private Outcome receive(BareJid address, Payload payload, SessionAddress session) {
    return receive(new Envelope(address, payload, null, session, null));
  }

  private Outcome receive(Envelope envelope) {
    var outcome = kit.receive(envelope);
    for (var effect : outcome.effects()) {
      take(effect, envelope.key());
    }
    return outcome;
  }

  private void take(Effect effect, BareJid from) {
    if (effect instanceof Send send && send.inbox().equals(Inbox.PRESENCE)) {
      var payload = new StanzaPayload(send.stanza());
      put(from, new Envelope(send.key(), payload, null, send.session(), null));
    } else if (effect instanceof Tell tell && tell.inbox().equals(Inbox.PRESENCE)) {
      put(from, new Envelope(tell.key(), ToldJson.of(tell, from), null, null, null));
    } else if (effect instanceof Deliver(var to, var stanza, var _)) {
      to.forEach(session -> delivered.computeIfAbsent(session, _ -> new ArrayList<>()).add(stanza));
    }
  }

  private void put(BareJid from, Envelope letter) {
    underWay.computeIfAbsent(new Way(from, letter.key()), _ -> new ArrayDeque<>()).add(letter);
  }

  /// Takes one letter that is under way, any that may be next.
  ///
  /// @return whether there was one
  public boolean take(Random random) {
    var waiting = underWay.values().stream().filter(way -> !way.isEmpty()).toList();
    if (waiting.isEmpty()) {
      return false;
    }
    receive(Objects.requireNonNull(waiting.get(random.nextInt(waiting.size())).poll()));
    return true;
  }

  /// Takes all letters, until no more are written.
  public void takeAll(Random random) {
    int most = 100_000;
    while (take(random)) {
      if (--most == 0) {
        throw new AssertionError("it doesn't come to an end");
      }
    }
  }

  public RosterItem item(String account, String contact) {
    var roster = kit.fact(account, Roster.FACT);
    return (roster == null ? Roster.EMPTY : roster).item(BareJid.of(contact));
  }

  /// What a client was sent that contains some words.
  public List<Element> delivered(String fullJid, String... words) {
    return delivered.getOrDefault(sessions.get(fullJid), List.of()).stream()
        .filter(stanza -> List.of(words).stream().allMatch(text(stanza)::contains))
        .toList();
  }

  private static String text(Element stanza) {
    return new String(stanza.bytes(), StandardCharsets.UTF_8);
  }

  /// Forgets what was delivered.
  public void quiet() {
    delivered.clear();
  }
}
