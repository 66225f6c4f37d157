package chat.parlance.gateway.account;

import chat.parlance.gateway.broker.AccountWatch;
import chat.parlance.gateway.session.OpenSessions;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stream.StreamError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// Which accounts lost their sessions lately, as all gateways hear from the log. Thread-safe.
///
/// The service that knows the sessions of an account ends them on every gateway. Those of this one
/// are ended here too, for the case that no such service runs; the executor runs that a little
/// later, so that an answer to one of them that is on its way through the log comes first (XEP-0077
/// section 3.2). What isn't a session yet only authenticated: that looks here before it becomes
/// one, and after.
public final class Revocations implements AccountWatch {

  private static final StreamError WHY = StreamError.of(StreamError.Condition.NOT_AUTHORIZED);
  private static final int REMEMBERED = 10_000;

  private final OpenSessions sessions;
  private final Executor later;
  private final Map<BareJid, Long> lately =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BareJid, Long> eldest) {
          boolean full = size() > REMEMBERED;
          forgotten = full ? eldest.getValue() : forgotten;
          return full;
        }
      };
  private long count;
  private long forgotten;

  /// @param later runs what ends sessions
  Revocations(OpenSessions sessions, Executor later) {
    this.sessions = sessions;
    this.later = later;
  }

  @Override
  public void ended(BareJid account) {
    remember(account);
    var ending = sessions.of(account).toList();
    if (!ending.isEmpty()) {
      later.execute(() -> close(ending));
    }
  }

  private static void close(List<Session> ending) {
    ending.forEach(session -> session.close(WHY));
  }

  private synchronized void remember(BareJid account) {
    lately.remove(account);
    lately.put(account, ++count);
  }

  /// A moment, to ask later what came after it.
  public synchronized long moment() {
    return count;
  }

  /// Whether an account may have lost its sessions since a moment. True also where so many others
  /// did that it isn't known any more.
  public synchronized boolean mayBeSince(long moment, BareJid account) {
    return forgotten > moment || lately.getOrDefault(account, 0L) > moment;
  }
}
