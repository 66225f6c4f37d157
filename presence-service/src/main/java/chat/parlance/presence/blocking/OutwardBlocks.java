package chat.parlance.presence.blocking;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Announce;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;

/// What an account blocks beside other accounts here: domains, resources of them, and all that is
/// elsewhere. Who is meant by them nobody can tell beforehand, so what the account sends there is
/// refused where it comes in: every gateway follows the topic `blocks`.
record OutwardBlocks(List<Jid> addresses) {

  OutwardBlocks {
    addresses = List.copyOf(addresses);
  }

  static OutwardBlocks of(BlockList list, BareJid account) {
    return new OutwardBlocks(
        list.items().stream().filter(item -> isOutward(item.bare(), account)).toList());
  }

  private static boolean isOutward(BareJid item, BareJid account) {
    return item.isDomain() || !item.domainpart().equals(account.domainpart());
  }

  /// Lets the gateways follow a change.
  static List<Effect> change(BlockList before, BlockList after, BareJid account) {
    var wanted = of(after, account);
    return wanted.equals(of(before, account)) ? List.of() : List.of(wanted.announce(account));
  }

  /// Says it again, should gateways not have heard of it: lists of older versions are like that.
  static List<Effect> repeat(BlockList list, BareJid account) {
    var known = of(list, account);
    return known.addresses().isEmpty() ? List.of() : List.of(known.announce(account));
  }

  private Effect announce(BareJid account) {
    return new Announce(Announce.Topic.BLOCKS, account, addresses.isEmpty() ? null : this);
  }
}
