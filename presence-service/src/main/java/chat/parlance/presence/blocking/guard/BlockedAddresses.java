package chat.parlance.presence.blocking.guard;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.NotPersonal;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Addresses that must not communicate with an account. What guards look at, as it is in memory.
public record BlockedAddresses(List<Jid> addresses) {

  /// Whom the account blocks: a copy of its block list, absent while that is empty.
  public static final Fact<BlockedAddresses> FACT = Fact.inLog("blocks", BlockedAddresses.class);

  @NotPersonal("what others block is theirs, and goes with them")
  private static final Fact<BlockedAddresses> BY = Fact.inLog("blockedBy", BlockedAddresses.class);

  /// Nobody.
  public static final BlockedAddresses NONE = new BlockedAddresses(List.of());

  public BlockedAddresses {
    addresses = List.copyOf(addresses);
  }

  /// What somebody else blocks of this address, in a part for each who does.
  public static Fact<BlockedAddresses> by(BareJid blocker) {
    return BY.part(blocker.toString());
  }

  /// What is known of the record's account.
  public static BlockedAddresses in(Facts facts, Fact<BlockedAddresses> fact) {
    var known = facts.get(fact);
    return known == null ? NONE : known;
  }

  /// Whether one of them means an address (XEP-0191 section 6).
  public boolean cover(Jid address) {
    for (var blocked : addresses) {
      if (blocked.covers(address)) {
        return true;
      }
    }
    return false;
  }

  /// The value to keep or tell: nothing where nobody is blocked.
  public @Nullable BlockedAddresses orNull() {
    return addresses.isEmpty() ? null : this;
  }
}
