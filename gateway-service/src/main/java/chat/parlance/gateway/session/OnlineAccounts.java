package chat.parlance.gateway.session;

import chat.parlance.xmpp.jid.BareJid;
import java.util.List;

/// The accounts that are there on this gateway.
public interface OnlineAccounts extends OpenSessions {

  /// The accounts that have a session in this slot, detached ones too, in no order.
  List<BareJid> accounts();

  /// From now on, that one hears of sessions that become available here.
  void follow(Arrivals arrivals);
}
