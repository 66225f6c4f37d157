package chat.parlance.gateway.api.group;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.behalf.RequestRefusedException;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.xml.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and sets groups, each of which has an address below the domain. Blocks.
final class Groups {

  private static final String NAMESPACE = "urn:parlance:group:0";
  private static final String GROUP = "group";

  private final OnBehalf onBehalf;
  private final AccountAddresses addresses;
  private final BareJid host;

  Groups(OnBehalf onBehalf, AccountAddresses addresses, HostedDomain domain) {
    this.onBehalf = onBehalf;
    this.addresses = addresses;
    this.host = BareJid.of("groups." + domain.domain());
  }

  GroupView get(String name) {
    var group = onBehalf.get(Inbox.PRESENCE, address(name), builder().build());
    return GroupView.of(name, group == null ? builder().build() : group, null);
  }

  GroupView put(String name, GroupWish wish) {
    var wanted = byJid(wish.members());
    var existing = addresses.existing(wanted.keySet());
    var request = builder().attribute("name", wish.displayName()).attribute("whole", "true");
    wanted.forEach((jid, member) -> {
      if (existing.contains(jid)) {
        request.child(member(jid).attribute("name", member.name()).build());
      }
    });
    var unknown =
        wanted.keySet().stream()
            .filter(jid -> !existing.contains(jid))
            .map(BareJid::toString)
            .toList();
    var group = set(address(name), request.build());
    return GroupView.of(name, group == null ? builder().build() : group, unknown);
  }

  private @Nullable Element set(BareJid group, Element request) {
    try {
      return onBehalf.set(Inbox.PRESENCE, group, request);
    } catch (RequestRefusedException e) {
      var specific = e.error().specific();
      throw specific != null && specific.is("too-many-groups", NAMESPACE)
          ? new ProblemException(ProblemType.TOO_MANY_GROUPS, "Delete some that nobody needs.")
          : e;
    }
  }

  void delete(String name) {
    var request = builder().attribute("remove", "true").build();
    onBehalf.set(Inbox.PRESENCE, address(name), request);
  }

  void putMember(String name, BareJid jid, @Nullable String memberName) {
    var member = member(jid).attribute("name", memberName).build();
    onBehalf.set(Inbox.PRESENCE, address(name), builder().child(member).build());
  }

  void deleteMember(String name, BareJid jid) {
    var member = member(jid).attribute("remove", "true").build();
    onBehalf.set(Inbox.PRESENCE, address(name), builder().child(member).build());
  }

  GroupList page(@Nullable String cursor, int limit) {
    var request =
        Element.builder("groups", NAMESPACE)
            .attribute("after", cursor)
            .attribute("limit", Integer.toString(limit + 1))
            .build();
    var list = onBehalf.get(Inbox.PRESENCE, host, request);
    var names =
        list == null
            ? List.<String>of()
            : list.children().stream().map(it -> String.valueOf(it.attribute("name"))).toList();
    return names.size() <= limit
        ? new GroupList(names, null)
        : new GroupList(names.subList(0, limit), names.get(limit - 1));
  }

  private BareJid address(String name) {
    try {
      return BareJid.of(name + "@" + host);
    } catch (InvalidJidException e) {
      throw new ProblemException(
          ProblemType.INVALID_VALUE, "A group is named like an account, in lower case.");
    }
  }

  private static Map<BareJid, MemberView> byJid(List<MemberView> members) {
    var all = new LinkedHashMap<BareJid, MemberView>();
    for (var member : members) {
      try {
        all.put(BareJid.of(member.jid()), member);
      } catch (InvalidJidException e) {
        throw new ProblemException(ProblemType.INVALID_VALUE, "A member isn't a bare JID.");
      }
    }
    return all;
  }

  private static Element.Builder builder() {
    return Element.builder(GROUP, NAMESPACE);
  }

  private static Element.Builder member(BareJid jid) {
    return Element.builder("member", NAMESPACE).attribute("jid", jid.toString());
  }
}
