package chat.parlance.presence.verona;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Fact;
import chat.parlance.log.Inbox;
import chat.parlance.log.Payload;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.Subscription;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Stanza;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The service in memory, with any number of accounts and their clients. What one does is followed
/// through all logs until nothing more happens.
public final class Verona {

  private final Kit kit;
  private final List<Device> devices = new ArrayList<>();

  public Verona() {
    this(RosterProperties.DEFAULT, DirectedProperties.DEFAULT);
  }

  public Verona(RosterProperties roster, DirectedProperties directed) {
    kit =
        Kit.of(Inbox.PRESENCE, Handlers.all(roster, directed, StanzaProperties.DEFAULT))
            .following();
  }

  /// Time goes by, and who is to be woken meanwhile is.
  public Verona after(Duration passed) {
    tell(kit.after(passed).wake());
    return this;
  }

  /// Time goes by, and who is to be woken sleeps on for now.
  public Verona late(Duration passed) {
    kit.after(passed);
    return this;
  }

  public Verona account(String jid) {
    event(jid, AccountEvent.Kind.CREATED);
    return this;
  }

  public Outcome event(String jid, AccountEvent.Kind kind) {
    return put(BareJid.of(jid), new AccountEvent(BareJid.of(jid), kind), null);
  }

  /// A record that no client caused.
  public Outcome receive(BareJid address, Payload payload) {
    return put(address, payload, null);
  }

  /// A client that has bound a resource and done nothing else.
  public Device bind(String fullJid) {
    var address = new SessionAddress(devices.size() % 2, devices.size());
    var device = new Device(this, FullJid.of(fullJid), address);
    devices.add(device);
    device.becomes(SessionEvent.Kind.STARTED);
    return device;
  }

  /// A client that is available and has its account's roster; what it was told so far is forgotten.
  public Device online(String fullJid) {
    var device = bind(fullJid);
    device.asksForRoster();
    device.send("<presence/>");
    quiet();
    return device;
  }

  /// Makes one account see the other's presence, without a word.
  public Verona subscribed(String subscriber, String contact) {
    var asking = bind(subscriber + "/asking");
    var answering = bind(contact + "/answering");
    asking.send("<presence to='" + contact + "' type='subscribe'/>");
    answering.send("<presence to='" + subscriber + "' type='subscribed'/>");
    asking.ends();
    answering.ends();
    quiet();
    return this;
  }

  /// Forgets what all clients were told so far.
  public void quiet() {
    devices.forEach(Device::told);
  }

  public Subscription subscription(String account, String contact) {
    return roster(account).item(BareJid.of(contact)).subscription();
  }

  public Roster roster(String account) {
    var roster = kit.fact(account, Roster.FACT);
    return roster == null ? Roster.EMPTY : roster;
  }

  public <T> @Nullable T fact(String account, Fact<T> fact) {
    return kit.fact(account, fact);
  }

  public @Nullable AccountPresence presence(String account) {
    return kit.fact(account, AccountPresence.FACT);
  }

  Outcome put(BareJid address, Payload payload, @Nullable SessionAddress session) {
    return tell(kit.receive(address.toString(), payload, session));
  }

  private Outcome tell(Outcome outcome) {
    for (var deliver : outcome.effects(Deliver.class)) {
      devices.stream()
          .filter(device -> deliver.sessions().contains(device.address()))
          .forEach(device -> device.isTold(deliver.stanza()));
    }
    outcome.effects(Send.class).stream()
        .filter(send -> send.inbox().equals(Inbox.MESSAGING))
        .forEach(send -> bring(send.stanza()));
    return outcome;
  }

  // As messaging would.
  private void bring(Stanza stanza) {
    devices.stream()
        .filter(device -> device.jid().equals(stanza.to()))
        .forEach(device -> device.isTold(stanza.element()));
  }
}
