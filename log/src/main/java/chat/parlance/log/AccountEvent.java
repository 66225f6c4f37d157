package chat.parlance.log;

import chat.parlance.xmpp.jid.BareJid;

/// What became of an account.
public record AccountEvent(BareJid account, Kind kind) implements Payload {

  /// What became of it.
  public enum Kind {
    CREATED,
    DISABLED,
    ENABLED,
    /// Every service erases what it holds of it.
    DELETED
  }
}
