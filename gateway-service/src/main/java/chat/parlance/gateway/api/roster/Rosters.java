package chat.parlance.gateway.api.roster;

import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and sets rosters. A large one is set in pieces, each all or nothing. Blocks.
final class Rosters {

  private static final int PIECE = 200;

  private final OnBehalf onBehalf;
  private final AccountAddresses addresses;

  Rosters(OnBehalf onBehalf, AccountAddresses addresses) {
    this.onBehalf = onBehalf;
    this.addresses = addresses;
  }

  @Nullable Element get(BareJid account) {
    return onBehalf.get(account, RosterXml.QUERY);
  }

  /// Sets some items, and leaves the others.
  RosterChange set(BareJid account, List<NamedItem> items) {
    return set(account, byContact(items));
  }

  /// Makes those items the whole roster. What there is no place for any more goes first.
  RosterChange replace(BareJid account, List<NamedItem> items) {
    var wanted = byContact(items);
    var query = get(account);
    var removals = new ArrayList<Element>();
    for (var item : query == null ? List.<Element>of() : query.children()) {
      var jid = BareJid.ofPrepared(String.valueOf(item.attribute("jid")));
      if (!wanted.containsKey(jid)) {
        removals.add(RosterXml.removal(jid, false));
      }
    }
    int removed = send(account, removals);
    var change = set(account, wanted);
    return new RosterChange(removed + change.changed(), change.unknown());
  }

  /// Removes a contact.
  void remove(BareJid account, BareJid contact, boolean mutual) {
    send(account, List.of(RosterXml.removal(contact, mutual)));
  }

  private RosterChange set(BareJid account, Map<BareJid, NamedItem> wanted) {
    var existing = addresses.existing(wanted.keySet());
    var items = new ArrayList<Element>();
    var unknown = new LinkedHashSet<String>();
    wanted.forEach((contact, wish) -> {
      boolean elsewhere = !addresses.isHere(contact) && !wish.sees();
      if (existing.contains(contact) || elsewhere) {
        items.add(RosterXml.item(contact, wish));
      } else {
        unknown.add(contact.toString());
      }
    });
    return new RosterChange(send(account, items), List.copyOf(unknown));
  }

  private int send(BareJid account, List<Element> items) {
    int changed = 0;
    for (int i = 0; i < items.size(); i += PIECE) {
      var piece = items.subList(i, Math.min(items.size(), i + PIECE));
      var answer = onBehalf.set(Inbox.PRESENCE, account, RosterXml.request(piece));
      var count = answer == null ? null : answer.attribute("changed");
      changed += count == null ? 0 : Integer.parseInt(count);
    }
    return changed;
  }

  private static Map<BareJid, NamedItem> byContact(List<NamedItem> items) {
    var all = new LinkedHashMap<BareJid, NamedItem>();
    for (var item : items) {
      var contact = contact(item.jid());
      if (all.put(contact, item) != null) {
        throw new ProblemException(
            ProblemType.INVALID_VALUE, "A contact is there twice: " + contact + ".");
      }
    }
    return all;
  }

  static BareJid contact(String jid) {
    try {
      return BareJid.of(jid);
    } catch (InvalidJidException e) {
      throw new ProblemException(ProblemType.INVALID_VALUE, "A contact isn't a bare JID.");
    }
  }
}
