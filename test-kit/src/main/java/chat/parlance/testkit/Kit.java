package chat.parlance.testkit;

import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.Payload;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.log.runtime.Decided;
import chat.parlance.log.runtime.Dispatcher;
import chat.parlance.log.runtime.Received;
import chat.parlance.log.timer.Timer;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import chat.parlance.xmpp.xml.XmlLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service in memory: the handlers, dispatched as on the log, the facts of any number of
/// addresses, and a clock that stands still until it is told to go on.
///
/// ```java
/// var kit = Kit.of(Inbox.MESSAGING, new Chat()).given("romeo@localhost", SESSIONS, online);
///
/// var outcome = kit.receive("romeo@localhost", "<message xmlns='jabber:client' .../>");
///
/// assertThat(outcome.reason()).isEqualTo(DELIVERED);
/// assertThat(outcome.deliveredTo(session)).hasSize(1);
/// assertThat(kit.fact("romeo@localhost", SESSIONS)).isEqualTo(online);
/// ```
///
/// Records and facts pass through their encodings, so what can't be encoded fails here too.
public final class Kit {

  /// The domain that is served, unless [#serving] says another.
  public static final String DOMAIN = "localhost";

  private static final int PARTITION = 0;

  private final Inbox inbox;
  private final List<Handler<?>> handlers;
  private final KitFacts facts = new KitFacts();
  private Dispatcher dispatcher;
  private Instant now = Instant.parse("2026-01-01T12:00:00Z");
  private boolean following;
  private long offset;

  private Kit(Inbox inbox, List<Handler<?>> handlers) {
    this.inbox = inbox;
    this.handlers = handlers;
    this.dispatcher = new Dispatcher(DOMAIN, handlers);
  }

  /// A service of some handlers, in the order in which they are asked.
  public static Kit of(Inbox inbox, Handler<?>... handlers) {
    return new Kit(inbox, List.of(handlers));
  }

  public static Kit of(Inbox inbox, List<? extends Handler<?>> handlers) {
    return new Kit(inbox, List.copyOf(handlers));
  }

  /// Serves another domain.
  public Kit serving(String domain) {
    dispatcher = new Dispatcher(domain, handlers);
    return this;
  }

  /// Sets the clock.
  public Kit at(Instant time) {
    now = time;
    return this;
  }

  /// Puts the clock forward.
  public Kit after(Duration passed) {
    now = now.plus(passed);
    return this;
  }

  /// From now on, what is sent to this service's own inbox is received too.
  public Kit following() {
    following = true;
    return this;
  }

  /// Sets a fact.
  public <T> Kit given(String address, Fact<T> fact, T value) {
    facts.put(BareJid.of(address), new Effect.Put<>(fact, value));
    return this;
  }

  /// The value of a fact, or null.
  public <T> @Nullable T fact(String address, Fact<T> fact) {
    return facts.of(BareJid.of(address)).get(fact);
  }

  /// Receives a stanza in the log of an address.
  public Outcome receive(String address, String xml) {
    return receive(address, xml, null);
  }

  /// Receives a stanza that a client sent in its session.
  public Outcome receive(String address, String xml, @Nullable SessionAddress session) {
    return receive(address, new StanzaPayload(stanza(xml)), session);
  }

  public Outcome receive(String address, Payload payload) {
    return receive(address, payload, null);
  }

  public Outcome receive(String address, Payload payload, @Nullable SessionAddress session) {
    return receive(new Envelope(BareJid.of(address), payload, null, session, null));
  }

  /// Receives the wake-ups that are due by now, in the order of their times.
  public Outcome wake() {
    var due = facts.timers().due(now, Integer.MAX_VALUE);
    return receive(
        due.stream().map(it -> new Envelope(it.address(), it.woken(), null, null, null)).toList());
  }

  /// Receives a record, and, when [#following], all that it causes in this service's inbox.
  public Outcome receive(Envelope envelope) {
    return receive(List.of(envelope));
  }

  private Outcome receive(List<Envelope> envelopes) {
    var waiting = new ArrayDeque<>(envelopes);
    var decisions = new ArrayList<Decided>();
    while (!waiting.isEmpty()) {
      var next = waiting.removeFirst();
      var received = new Received(inbox, PARTITION, offset, now.toEpochMilli(), coded(next));
      offset++;
      var decided = dispatcher.decide(received, facts.of(next.key()));
      perform(received, decided, waiting);
      decisions.addAll(decided);
    }
    return new Outcome(decisions);
  }

  private void perform(Received received, List<Decided> decided, ArrayDeque<Envelope> waiting) {
    int index = 0;
    for (var one : decided) {
      for (var effect : one.decision().effects()) {
        if (effect instanceof Effect.Put<?> put) {
          facts.put(received.envelope().key(), put);
        }
        if (effect instanceof Effect.Wake wake) {
          facts.put(received.envelope().key(), Timer.put(wake, received.offset()));
        }
        if (following && effect instanceof Effect.Send send && send.inbox().equals(inbox)) {
          waiting.add(caused(received, index, send));
        }
        if (following && effect instanceof Effect.Tell tell && tell.inbox().equals(inbox)) {
          waiting.add(told(received, index, tell));
        }
        index++;
      }
    }
  }

  private Envelope caused(Received received, int index, Effect.Send send) {
    var origin = Origin.ofEffect(Origin.sourceOf(inbox, PARTITION), received.offset(), index);
    return new Envelope(send.key(), new StanzaPayload(send.stanza()), origin, send.session(), null);
  }

  private Envelope told(Received received, int index, Effect.Tell tell) {
    var origin = Origin.ofEffect(Origin.sourceOf(inbox, PARTITION), received.offset(), index);
    var payload = ToldJson.of(tell, received.envelope().key());
    return new Envelope(tell.key(), payload, origin, null, null);
  }

  private static Envelope coded(Envelope envelope) {
    try {
      return Envelope.decode(envelope.encode());
    } catch (BadRecordException e) {
      throw new AssertionError("the record can't be read back", e);
    }
  }

  /// Reads a stanza as a gateway does.
  public static Stanza stanza(String xml) {
    try {
      byte[] bytes = xml.strip().getBytes(StandardCharsets.UTF_8);
      return Stanza.of(Element.parse(bytes, XmlLimits.DEFAULT));
    } catch (XmlException | InvalidStanzaException e) {
      throw new AssertionError("not a stanza: " + xml, e);
    }
  }

  /// The handlers, to check what they declare.
  public List<Handler<?>> handlers() {
    return handlers;
  }

  @Override
  public String toString() {
    return inbox + " " + Arrays.toString(handlers.toArray());
  }
}
