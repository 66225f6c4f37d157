package chat.parlance.gateway.account;

import chat.parlance.gateway.broker.EdgeProducer;
import chat.parlance.gateway.erasure.Erasures;
import chat.parlance.gateway.erasure.Place;
import chat.parlance.gateway.session.OpenSessions;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.AccountEvent;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stream.StreamError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Announces by account events on the log, and ends the sessions of an account that may no longer
/// have them.
///
/// The service that knows the account's sessions, on every gateway, ends them when it hears of the
/// event. Those of this gateway are ended here too, for the case that no such service runs; a
/// little later, so that an answer to one of them that is on its way through the log comes first
/// (XEP-0077 section 3.2).
final class EdgeAnnouncements implements Announcer.Announcements {

  private static final StreamError WHY = StreamError.of(StreamError.Condition.NOT_AUTHORIZED);
  private static final long LIMIT_SECONDS = 5;
  private static final long GRACE_SECONDS = 1;

  private final EdgeProducer producer;
  private final OpenSessions sessions;
  private final Predicate<BareJid> enabled;
  private final Executor executor;
  private final Erasures erasures;

  EdgeAnnouncements(
      EdgeProducer producer,
      OpenSessions sessions,
      Predicate<BareJid> enabled,
      Executor executor,
      Erasures erasures) {
    this.erasures = erasures;
    this.producer = producer;
    this.sessions = sessions;
    this.enabled = enabled;
    this.executor = executor;
  }

  @Override
  public void publish(AccountChange change) {
    var ending =
        endsSessions(change.kind()) ? sessions.of(change.account()).toList() : List.<Session>of();
    var erasure = change.erasure();
    if (erasure != null) {
      erasures.begin(erasure);
    }
    var places = new ArrayList<Place>();
    for (var kind : kinds(change)) {
      places.addAll(await(producer.publish(new AccountEvent(change.account(), kind))));
    }
    if (erasure != null) {
      erasures.told(erasure, change.account(), places);
    }
    if (!ending.isEmpty()) {
      CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS, executor)
          .execute(() -> ending.forEach(session -> session.close(WHY)));
    }
  }

  private static List<Place> await(CompletionStage<List<Place>> published) {
    return published.toCompletableFuture().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  /// A service ends the sessions of a disabled account; a changed password wants just that.
  private List<AccountEvent.Kind> kinds(AccountChange change) {
    return switch (change.kind()) {
      case CREATED -> List.of(AccountEvent.Kind.CREATED);
      case PASSWORD_CHANGED, SESSIONS_ENDED ->
          enabled.test(change.account())
              ? List.of(AccountEvent.Kind.DISABLED, AccountEvent.Kind.ENABLED)
              : List.of();
      case DISABLED -> List.of(AccountEvent.Kind.DISABLED);
      case ENABLED -> List.of(AccountEvent.Kind.ENABLED);
      case DELETED -> List.of(AccountEvent.Kind.DELETED);
    };
  }

  private static boolean endsSessions(AccountChange.Kind kind) {
    return switch (kind) {
      case PASSWORD_CHANGED, SESSIONS_ENDED, DISABLED, DELETED -> true;
      case CREATED, ENABLED -> false;
    };
  }
}
