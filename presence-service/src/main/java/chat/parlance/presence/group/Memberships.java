package chat.parlance.presence.group;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The groups that an account is in, by their addresses.
record Memberships(List<BareJid> groups) {

  static final Fact<Memberships> FACT = Fact.inStore("memberships", Memberships.class);

  Memberships {
    groups = List.copyOf(groups);
  }

  /// An account that is deleted leaves its groups.
  static Erasure erasure() {
    return Erasure.of(FACT)
        .telling(context -> in(context.facts()).groups().stream().map(Departure::of).toList());
  }

  static Memberships in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? new Memberships(List.of()) : known;
  }

  Memberships with(BareJid group) {
    if (groups.contains(group)) {
      return this;
    }
    var all = new ArrayList<>(groups);
    all.add(group);
    return new Memberships(all);
  }

  Memberships without(BareJid group) {
    return new Memberships(groups.stream().filter(one -> !one.equals(group)).toList());
  }

  Put<Memberships> put() {
    @Nullable Memberships kept = groups.isEmpty() ? null : this;
    return new Put<>(FACT, kept);
  }
}
