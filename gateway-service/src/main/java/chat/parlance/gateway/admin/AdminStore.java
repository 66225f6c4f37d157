package chat.parlance.gateway.admin;

import chat.parlance.xmpp.jid.BareJid;
import java.util.List;

/// Where grants are kept. Every change is on disk when its method returns.
interface AdminStore {

  /// Adds a grant, in place of one to the same address.
  void put(Grant grant);

  /// Takes a grant away.
  ///
  /// @return false if there was none
  boolean remove(BareJid jid);

  /// All of them, in the order of their addresses.
  List<Grant> all();
}
