package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Announces changes to accounts, each at least once and those of one account in order, however often
/// the process dies between the store and the log.
final class Announcer {

  /// Younger changes are being announced right now, perhaps by another gateway.
  static final Duration UNDER_WAY = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(Announcer.class);

  private final AccountStore store;
  private final Announcements announcements;
  private final InstantSource clock;

  Announcer(AccountStore store, Announcements announcements, InstantSource clock) {
    this.store = store;
    this.announcements = announcements;
    this.clock = clock;
  }

  /// Announces what is to be said of one account.
  void announce(BareJid account) {
    for (var change : store.unannounced(account)) {
      announcements.publish(change);
      store.announced(change);
    }
  }

  /// Announces what a process that died, or one that had no broker, left unsaid.
  ///
  /// @return how many accounts are left to come back for
  int repair() {
    var left = 0;
    for (var account : store.unannounced()) {
      if (!repair(account)) {
        left++;
      }
    }
    return left;
  }

  private boolean repair(BareJid account) {
    var changes = store.unannounced(account);
    var old = clock.instant().minus(UNDER_WAY);
    if (changes.stream().map(AccountChange::at).anyMatch(at -> isAfter(at, old))) {
      return false;
    }
    try {
      announce(account);
      return true;
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("account_announcement_failed");
      return false;
    }
  }

  private static boolean isAfter(Instant at, Instant old) {
    return at.isAfter(old);
  }
}
