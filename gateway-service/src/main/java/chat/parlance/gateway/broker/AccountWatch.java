package chat.parlance.gateway.broker;

import chat.parlance.xmpp.jid.BareJid;

/// Hears of accounts that may no longer have the sessions that they have: disabled or deleted ones,
/// and those whose sessions somebody ended.
public interface AccountWatch {

  /// Never blocks.
  void ended(BareJid account);
}
