package chat.parlance.gateway.account;

import chat.parlance.gateway.broker.EdgeProducer;
import chat.parlance.gateway.erasure.Erasures;
import chat.parlance.gateway.erasure.Place;
import chat.parlance.log.AccountEvent;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Announces by account events on the log. The service that knows the account's sessions, and
/// [Revocations] of every gateway, end those that may no longer be.
final class EdgeAnnouncements implements Announcer.Announcements {

  private static final long LIMIT_SECONDS = 5;

  private final EdgeProducer producer;
  private final Predicate<BareJid> enabled;
  private final Erasures erasures;

  EdgeAnnouncements(EdgeProducer producer, Predicate<BareJid> enabled, Erasures erasures) {
    this.producer = producer;
    this.enabled = enabled;
    this.erasures = erasures;
  }

  @Override
  public void publish(AccountChange change) {
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
}
