package chat.parlance.gateway.routing;

import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.sm.UnderWay;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.xml.Element;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/// Puts answers on the log in the order of the requests, as a session drops what isn't newer than
/// what it had from the same source. An answer that takes time holds up those after it, of its
/// session.
final class Answers {

  private final StanzaLog log;
  private final Map<SessionAddress, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();

  Answers(StanzaLog log) {
    this.log = log;
  }

  /// Called on the session's event loop, with a stage that doesn't fail.
  void add(Session session, CompletionStage<Element> answer, UnderWay way) {
    var address = session.address();
    var coming = answer.toCompletableFuture();
    var before = pending.get(address);
    if (before == null && coming.isDone()) {
      put(address, coming.join(), way);
      return;
    }
    var start = before == null ? CompletableFuture.<Void>completedFuture(null) : before;
    var done = start.thenCombine(coming, (nothing, element) -> put(address, element, way));
    pending.put(address, done);
    var _ = done.thenRun(() -> pending.remove(address, done));
  }

  private Void put(SessionAddress address, Element element, UnderWay way) {
    log.answer(address, element, Origin.ofSession(address, way.sequence()), way::durable);
    return null;
  }
}
