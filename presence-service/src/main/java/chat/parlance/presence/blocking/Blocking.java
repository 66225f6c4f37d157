package chat.parlance.presence.blocking;

import chat.parlance.log.Context;
import chat.parlance.xmpp.jid.FullJid;

/// Whether two hear nothing of each other, for what isn't a stanza and so meets no guard.
public final class Blocking {

  private Blocking() {}

  /// Whether the record's account blocks a resource of another one, or is blocked by that one.
  public static boolean isBetween(FullJid other, Context context) {
    var facts = context.facts();
    return BlockedAddresses.in(facts, BlockedAddresses.FACT).cover(other)
        || BlockedAddresses.in(facts, BlockedAddresses.by(other.bare())).cover(context.address());
  }
}
