package chat.parlance.gateway.announcement;

import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;

/// What the gateway gave its sessions.
public final class SentAnswers implements StanzaLog {

  private final List<Element> elements = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private boolean away;

  /// From now on nothing is durable.
  public void goAway() {
    away = true;
  }

  public List<Element> elements() {
    return elements;
  }

  public List<Origin> origins() {
    return origins;
  }

  @Override
  public void stanza(
      Inbox inbox,
      BareJid key,
      Stanza stanza,
      SessionAddress session,
      Origin origin,
      Runnable durable) {
    throw new AssertionError("nothing of a client's is sent");
  }

  @Override
  public void answer(SessionAddress session, Element answer, Origin origin, Runnable durable) {
    elements.add(answer);
    origins.add(origin);
    if (!away) {
      durable.run();
    }
  }
}
