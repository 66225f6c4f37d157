package chat.parlance.gateway.erasure;

import chat.parlance.xmpp.jid.BareJid;

/// What a feature of the gateway itself keeps of accounts. Blocks.
public interface PersonalData {

  /// Forgets all of it that is of an account. May be asked again.
  void erase(BareJid account);
}
