package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;

/// A change to an account that every service has to hear of.
///
/// @param at when; with the rest it tells two changes apart
record AccountChange(BareJid account, Kind kind, Instant at) {

  enum Kind {
    CREATED,
    PASSWORD_CHANGED,
    SESSIONS_ENDED,
    DISABLED,
    ENABLED,
    DELETED
  }
}
