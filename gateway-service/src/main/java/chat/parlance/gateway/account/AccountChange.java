package chat.parlance.gateway.account;

import chat.parlance.gateway.erasure.ErasureId;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change to an account that every service has to hear of.
///
/// @param at when; with the rest it tells two changes apart
/// @param erasure of a deletion: what it is remembered by when the account is gone; else absent
record AccountChange(BareJid account, Kind kind, Instant at, @Nullable ErasureId erasure) {

  /// One that isn't a deletion.
  AccountChange(BareJid account, Kind kind, Instant at) {
    this(account, kind, at, null);
  }

  static AccountChange deletion(BareJid account, Instant at) {
    return new AccountChange(account, Kind.DELETED, at, ErasureId.next());
  }

  enum Kind {
    CREATED,
    PASSWORD_CHANGED,
    SESSIONS_ENDED,
    DISABLED,
    ENABLED,
    DELETED
  }
}
