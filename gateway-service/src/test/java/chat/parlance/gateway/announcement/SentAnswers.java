package chat.parlance.gateway.announcement;

import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the gateway gave its sessions. As a slot does, it drops what isn't newer than the last of
/// its source, unless it is for a session that began later than all that were named.
public final class SentAnswers implements StanzaLog {

  private final List<Element> elements = new ArrayList<>();
  private final Map<String, Last> last = new HashMap<>();
  private boolean away;

  private record Last(long sequence, long session) {}

  /// From now on nothing is durable.
  public void goAway() {
    away = true;
  }

  public List<Element> elements() {
    return elements;
  }

  private boolean isNew(SessionAddress session, Origin origin) {
    var key = session.slot() + " " + origin.source();
    var before = last.getOrDefault(key, new Last(-1, -1));
    boolean isNew = origin.sequence() > before.sequence() || session.number() > before.session();
    if (isNew) {
      long newest = Math.max(before.session(), session.number());
      last.put(key, new Last(origin.sequence(), newest));
    }
    return isNew;
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
    if (origin == null || isNew(session, origin)) {
      elements.add(answer);
    }
    if (!away) {
      durable.run();
    }
  }
}
