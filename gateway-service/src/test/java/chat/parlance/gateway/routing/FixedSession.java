package chat.parlance.gateway.routing;

import chat.parlance.gateway.session.Session;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;

/// A session of which only the addresses matter.
record FixedSession(FullJid jid, SessionAddress address) implements Session {

  @Override
  public String enable(boolean resumable) {
    return resumable ? "resumption-id" : null;
  }

  @Override
  public boolean isManaged() {
    return false;
  }

  @Override
  public void received(Stanza stanza) {}

  @Override
  public boolean changesAvailability(Presence broadcast) {
    return true;
  }

  @Override
  public void refused(Element element, StanzaError error) {}

  @Override
  public void acknowledged(long h) {}

  @Override
  public void ackRequested() {}

  @Override
  public void detach() {}

  @Override
  public void end() {}

  @Override
  public void close(StreamError why) {}

  @Override
  public void setWritable(boolean writable) {}
}
