package chat.parlance.presence.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import chat.parlance.presence.blocking.guard.BlockedAddresses;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.stream.Stream;

/// Tells accounts that they are blocked. A stanza that the account's own client sends to one of
/// them comes to that one's log without passing through the account's, and is refused there.
final class BlockedAccounts {

  private static final String NAME = "blockedBy";

  private BlockedAccounts() {}

  /// Whom a list blocks: each account that is an item, with or without a resource; of those in a
  /// domain that is one, the account's contacts, as nobody knows all others.
  static List<BareJid> of(BlockList list, Context context) {
    var items = list.items().stream().map(item -> item.bare());
    var contacts =
        Roster.in(context.facts()).items().stream().map(RosterItem::jid).filter(list::covers);
    return Stream.concat(items, contacts)
        .filter(jid -> !jid.isDomain() && !jid.equals(context.address()))
        .distinct()
        .toList();
  }

  /// Brings all that have heard, or have to hear, from one list to the other.
  static List<Effect> tell(BlockList before, BlockList after) {
    return Stream.concat(before.told().stream(), after.told().stream())
        .distinct()
        .filter(account -> !known(before, account).equals(known(after, account)))
        .flatMap(account -> tell(account, known(after, account)))
        .toList();
  }

  private static BlockedAddresses known(BlockList list, BareJid account) {
    return list.told().contains(account) ? list.of(account) : BlockedAddresses.NONE;
  }

  private static Stream<Effect> tell(BareJid account, BlockedAddresses blocked) {
    return Stream.of(Inbox.PRESENCE, Inbox.MESSAGING)
        .map(inbox -> new Tell(inbox, account, NAME, blocked.orNull()));
  }
}
