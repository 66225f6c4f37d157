package chat.parlance.presence.blocking;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Addresses that must not communicate with an account. What guards look at, as it is in memory.
record BlockedAddresses(List<Jid> addresses) {

  /// Whom the account blocks: a copy of its [BlockList], absent while that is empty.
  static final Fact<BlockedAddresses> FACT = Fact.inLog("blocks", BlockedAddresses.class);

  private static final Fact<BlockedAddresses> BY = Fact.inLog("blockedBy", BlockedAddresses.class);

  private static final BlockedAddresses NONE = new BlockedAddresses(List.of());

  BlockedAddresses {
    addresses = List.copyOf(addresses);
  }

  /// What somebody else blocks of this address, in a part for each who does.
  static Fact<BlockedAddresses> by(BareJid blocker) {
    return BY.part(blocker.toString());
  }

  static BlockedAddresses in(Facts facts, Fact<BlockedAddresses> fact) {
    var known = facts.get(fact);
    return known == null ? NONE : known;
  }

  /// Whether one of them means an address (XEP-0191 section 6).
  boolean cover(Jid address) {
    for (var blocked : addresses) {
      if (blocked.covers(address)) {
        return true;
      }
    }
    return false;
  }

  /// The value to keep or tell: nothing where nobody is blocked.
  @Nullable BlockedAddresses orNull() {
    return addresses.isEmpty() ? null : this;
  }
}
