package chat.parlance.presence.blocking.guard;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.presence.watch.ContactKey;
import chat.parlance.presence.watch.Watcher;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The account's resources of which contacts don't want to hear, while they hear of the others.
/// What a session broadcasts goes to all who watch the account, whatever resource it has.
public record Shunned(List<ByContact> contacts) {

  /// Kept in memory with a changelog; absent while there are none.
  public static final Fact<Shunned> FACT = Fact.inLog("shunned", Shunned.class);

  private static final Shunned NONE = new Shunned(List.of());
  private static final int MAX_RESOURCES = 100;

  /// The resources of which one contact doesn't want to hear.
  ///
  /// @param contact see [ContactKey]
  public record ByContact(long contact, List<String> resources) {

    public ByContact {
      resources = List.copyOf(resources);
    }
  }

  public Shunned {
    contacts = List.copyOf(contacts);
  }

  /// What is known of the record's account.
  public static Shunned in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? NONE : known;
  }

  /// Whether a watcher hears of a session.
  public boolean isHeardBy(Watcher watcher, String resource) {
    for (var one : contacts) {
      if (one.contact() == watcher.contact() && one.resources().contains(resource)) {
        return false;
      }
    }
    return true;
  }

  /// Follows what a contact blocks, as far as it is known here.
  ///
  /// @param blocked by the contact, of this account
  static List<Effect> follow(BareJid contact, BlockedAddresses blocked, Context context) {
    var before = in(context.facts());
    var after = before.with(ContactKey.of(contact), resources(blocked, context.address()));
    @Nullable Shunned kept = after.contacts().isEmpty() ? null : after;
    return after.equals(before) ? List.of() : List.of(new Put<>(FACT, kept));
  }

  private static List<String> resources(BlockedAddresses blocked, BareJid account) {
    return blocked.addresses().stream()
        .filter(address -> address instanceof FullJid && address.bare().equals(account))
        .map(address -> ((FullJid) address).resourcepart())
        .limit(MAX_RESOURCES)
        .toList();
  }

  private Shunned with(long contact, List<String> resources) {
    var all = new ArrayList<>(contacts);
    all.removeIf(one -> one.contact() == contact);
    if (!resources.isEmpty()) {
      all.add(new ByContact(contact, resources));
    }
    return new Shunned(all);
  }
}
