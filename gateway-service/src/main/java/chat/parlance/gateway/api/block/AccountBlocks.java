package chat.parlance.gateway.api.block;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The block lists of accounts, by the requests that their clients make (XEP-0191), so that all
/// devices are told. Methods block.
final class AccountBlocks {

  private static final String NAMESPACE = "urn:xmpp:blocking";

  private final OnBehalf requests;

  AccountBlocks(OnBehalf requests) {
    this.requests = requests;
  }

  Set<Jid> of(BareJid account) {
    var list = requests.get(account, element("blocklist", List.of()));
    var blocked = new LinkedHashSet<Jid>();
    for (var item : list == null ? List.<Element>of() : list.children()) {
      blocked.add(Jid.ofPrepared(String.valueOf(item.attribute("jid"))));
    }
    return blocked;
  }

  /// Blocks these and nobody else. What isn't wanted any more goes first, to make room.
  void replace(BareJid account, Set<Jid> wanted) {
    var before = of(account);
    var gone = before.stream().filter(jid -> !wanted.contains(jid)).toList();
    var added = wanted.stream().filter(jid -> !before.contains(jid)).toList();
    if (!gone.isEmpty()) {
      unblock(account, gone);
    }
    if (!added.isEmpty()) {
      block(account, added);
    }
  }

  void block(BareJid account, Collection<Jid> addresses) {
    var _ = requests.set(account, element("block", addresses));
  }

  /// Ends some blocks; of no addresses, all of them.
  void unblock(BareJid account, Collection<Jid> addresses) {
    var _ = requests.set(account, element("unblock", addresses));
  }

  private static Element element(String name, Collection<Jid> addresses) {
    var element = Element.builder(name, NAMESPACE);
    for (var jid : addresses) {
      element.child(Element.builder("item", NAMESPACE).attribute("jid", jid.toString()).build());
    }
    return element.build();
  }
}
