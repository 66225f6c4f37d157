package chat.parlance.presence.blocking;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Inbox;
import chat.parlance.presence.blocking.guard.BlockedAddresses;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The addresses that an account blocks, in the order in which it blocked them (XEP-0191 section
/// 3.2). This document is the truth; all else is a copy that is written or told along with it.
///
/// @param told the addresses whose logs have heard that they are blocked
record BlockList(List<Jid> items, List<BareJid> told) {

  /// One document per account; absent while nobody is blocked.
  static final Fact<BlockList> FACT = Fact.inStore("blockList", BlockList.class);

  static final BlockList EMPTY = new BlockList(List.of(), List.of());

  BlockList {
    items = List.copyOf(items);
    told = List.copyOf(told);
  }

  static BlockList in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? EMPTY : known;
  }

  BlockList with(Collection<Jid> blocked) {
    return new BlockList(Stream.concat(items.stream(), blocked.stream()).distinct().toList(), told);
  }

  BlockList without(Collection<Jid> unblocked) {
    var gone = Set.copyOf(unblocked);
    return new BlockList(items.stream().filter(item -> !gone.contains(item)).toList(), told);
  }

  BlockList telling(List<BareJid> addresses) {
    return new BlockList(items, addresses);
  }

  /// Whether an item means an address.
  boolean covers(Jid address) {
    return addresses().cover(address);
  }

  /// How long all addresses are together, in characters.
  int length() {
    return items.stream().mapToInt(item -> item.toString().length()).sum();
  }

  /// What concerns an account and its resources.
  BlockedAddresses of(BareJid account) {
    return new BlockedAddresses(
        items.stream()
            .filter(item -> item.covers(account) || item.bare().equals(account))
            .toList());
  }

  /// Makes this what is known, and all that follows this account's log follow it.
  List<Effect> keep(BareJid account) {
    @Nullable BlockList kept = items.isEmpty() ? null : this;
    var copy = addresses().orNull();
    return List.of(
        new Put<>(FACT, kept),
        new Put<>(BlockedAddresses.FACT, copy),
        new Tell(Inbox.MESSAGING, account, BlockedAddresses.FACT.name(), copy));
  }

  private BlockedAddresses addresses() {
    return new BlockedAddresses(items);
  }
}
