package chat.parlance.messaging.blocking;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.NotPersonal;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;

/// Addresses that must not communicate with an account, as the presence service has told it. Kept
/// in memory with a changelog; absent where there are none.
record BlockedAddresses(List<Jid> addresses) {

  /// Whom the account blocks.
  static final Fact<BlockedAddresses> FACT = Fact.inLog("blocks", BlockedAddresses.class);

  @NotPersonal("what others block is theirs, and goes with them")
  private static final Fact<BlockedAddresses> BY = Fact.inLog("blockedBy", BlockedAddresses.class);

  BlockedAddresses {
    addresses = List.copyOf(addresses);
  }

  /// What somebody else blocks of this address, in a part for each who does.
  static Fact<BlockedAddresses> by(BareJid blocker) {
    return BY.part(blocker.toString());
  }

  /// Whether such a fact is known and one of its addresses means this one.
  static boolean cover(Jid address, Fact<BlockedAddresses> fact, Facts facts) {
    var known = facts.get(fact);
    return known != null && known.addresses().stream().anyMatch(blocked -> blocked.covers(address));
  }
}
