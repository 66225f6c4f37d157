package chat.parlance.gateway.stream;

import chat.parlance.gateway.session.Outlet;
import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.StreamErrorException;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.stream.StreamError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session that writes down what it hears.
final class FakeSession implements Session {

  final List<Stanza> stanzas = new ArrayList<>();
  final List<String> events = new ArrayList<>();
  final Outlet outlet;
  private final FullJid jid;
  private final long number;
  private boolean managed;

  FakeSession(FullJid jid, long number, Outlet outlet) {
    this.jid = jid;
    this.number = number;
    this.outlet = outlet;
  }

  @Override
  public FullJid jid() {
    return jid;
  }

  @Override
  public SessionAddress address() {
    return new SessionAddress(0, number);
  }

  @Override
  public @Nullable String enable(boolean resumable) {
    managed = true;
    return resumable ? "previd" + number : null;
  }

  @Override
  public boolean isManaged() {
    return managed;
  }

  @Override
  public void received(Stanza stanza) {
    if (stanza.from() != null && !stanza.from().bare().equals(jid.bare())) {
      throw new StreamErrorException(StreamError.of(Condition.INVALID_FROM), null);
    }
    stanzas.add(stanza);
  }

  @Override
  public boolean changesAvailability(Presence broadcast) {
    return true;
  }

  @Override
  public void refused(Element element, StanzaError error) {
    events.add("refused " + error.condition());
  }

  @Override
  public void acknowledged(long h) {
    if (h > 5) {
      var detail =
          Element.builder("handled-count-too-high", "urn:xmpp:sm:3")
              .attribute("h", Long.toString(h))
              .build();
      throw new StreamErrorException(StreamError.of(Condition.UNDEFINED_CONDITION), detail);
    }
    events.add("acknowledged " + h);
  }

  @Override
  public void ackRequested() {
    events.add("requested");
  }

  @Override
  public void detach() {
    events.add("detached");
  }

  @Override
  public void end() {
    events.add("ended");
  }

  @Override
  public void close(StreamError why) {
    outlet.close(why);
    events.add("closed");
  }

  @Override
  public void setWritable(boolean writable) {
    events.add("writable " + writable);
  }
}
