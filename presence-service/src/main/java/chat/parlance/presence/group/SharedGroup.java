package chat.parlance.presence.group;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.NotPersonal;
import chat.parlance.xmpp.jid.BareJid;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A group, kept at its own address.
///
/// @param name as members' clients show it
/// @param members in the order of their addresses
record SharedGroup(String name, List<Member> members) {

  @NotPersonal("of the group's own address; an account that is deleted leaves it")
  static final Fact<SharedGroup> FACT = Fact.inStore("sharedGroup", SharedGroup.class);

  SharedGroup {
    members =
        members.stream().sorted(Comparator.comparing(member -> member.jid().toString())).toList();
  }

  static @Nullable SharedGroup in(Facts facts) {
    return facts.get(FACT);
  }

  /// With some members who come, or are called otherwise, and without some who go.
  SharedGroup with(List<Member> come, List<BareJid> go) {
    Map<BareJid, Member> all = byJid();
    go.forEach(all::remove);
    come.forEach(member -> all.put(member.jid(), member));
    return new SharedGroup(name, List.copyOf(all.values()));
  }

  Map<BareJid, Member> byJid() {
    var all = new LinkedHashMap<BareJid, Member>();
    members.forEach(member -> all.put(member.jid(), member));
    return all;
  }

  Put<SharedGroup> put() {
    return new Put<>(FACT, this);
  }
}
