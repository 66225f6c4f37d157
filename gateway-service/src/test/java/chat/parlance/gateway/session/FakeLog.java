package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.gateway.session.sm.UnderWay;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A log that makes things durable when the test says so, or at once.
final class FakeLog implements SessionLog, StanzaRouter {

  final List<String> records = new ArrayList<>();
  final Map<Long, Checkpoint> checkpoints = new HashMap<>();
  final Map<Long, Origin> origins = new HashMap<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  boolean reachable = true;
  boolean full;

  private void put(String record, Runnable durable) {
    records.add(record);
    waiting.add(durable);
    if (reachable) {
      confirmAll();
    }
  }

  void confirmAll() {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  void confirmOne() {
    waiting.remove().run();
  }

  @Override
  public void checkpoint(SessionAddress session, Checkpoint checkpoint, Runnable durable) {
    put(
        "checkpoint",
        () -> {
          if (checkpoint == null) {
            checkpoints.remove(session.number());
          } else {
            checkpoints.put(session.number(), checkpoint);
          }
          durable.run();
        });
  }

  @Override
  public void event(SessionEvent event, Origin origin, Runnable durable) {
    put(event.kind().name(), durable);
  }

  @Override
  public void event(Inbox inbox, SessionEvent event, Origin origin) {
    put(event.kind() + " " + inbox, () -> {});
  }

  @Override
  public void returned(
      BareJid account, SessionAddress failed, Delivery delivery, Origin origin, Runnable durable) {
    origins.put(delivery.offset(), origin);
    put("returned " + delivery.offset(), durable);
  }

  @Override
  public boolean isFull() {
    return full;
  }

  @Override
  public void route(Session session, Stanza stanza, UnderWay way) {
    put("stanza " + way.sequence() + " " + stanza.from(), way::durable);
  }

  @Override
  public void answer(Session session, Element answer, UnderWay way) {
    put("answer " + answer.attribute("type"), way::durable);
  }
}
