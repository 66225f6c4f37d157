package chat.parlance.presence.blocking.guard;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether two hear nothing of each other, for what isn't a stanza and so meets no guard.
public final class Blocking {

  private Blocking() {}

  /// Whether a contact blocks a resource of the record's account.
  public static boolean isBlocked(@Nullable Jid resource, BareJid contact, Context context) {
    var blocked = BlockedAddresses.in(context.facts(), BlockedAddresses.by(contact));
    return resource != null && blocked.cover(resource);
  }

  /// Remembers, for a contact that begins to see the account, of which resources it wants to hear
  /// nothing.
  public static List<Effect> shun(BareJid contact, Context context) {
    var blocked = BlockedAddresses.in(context.facts(), BlockedAddresses.by(contact));
    return Shunned.follow(contact, blocked, context);
  }

  /// Whether the record's account blocks a resource of another one, or is blocked by that one.
  public static boolean isBetween(FullJid other, Context context) {
    var facts = context.facts();
    return BlockedAddresses.in(facts, BlockedAddresses.FACT).cover(other)
        || BlockedAddresses.in(facts, BlockedAddresses.by(other.bare())).cover(context.address());
  }
}
