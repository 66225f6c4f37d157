package chat.parlance.messaging.offline;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.stanza.Presence;
import java.util.Set;

/// Delivers what waits to a session that becomes available (XEP-0160 section 2, step 5). Runs after
/// the handler that takes the session's priority.
final class FlushOnPresence implements Handler<Presence> {

  private final Flush flush;
  private final OfflineStorage storage;

  FlushOnPresence(Flush flush, OfflineStorage storage) {
    this.flush = flush;
    this.storage = storage;
  }

  @Override
  public Route<Presence> route() {
    return Route.availability();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT, Waiting.FACT);
  }

  @Override
  public Set<String> features() {
    return storage.isEnabled() ? Set.of("msgoffline") : Set.of();
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    return presence.to() == null && presence.type() == Presence.Type.AVAILABLE
        ? flush.decide(context)
        : Decision.nothing(Flush.Outcome.NO_OCCASION);
  }
}
