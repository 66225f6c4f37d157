package chat.parlance.presence.group;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Inbox;
import chat.parlance.log.NotPersonal;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The names of groups, kept at the domain of their addresses in parts, so that one more is a small
/// change although they may be many.
///
/// @param names in order
record GroupIndex(List<String> names) {

  /// The name under which a group tells that it is there, or isn't any more.
  static final String NAME = "groupindex";

  /// What is told.
  record Listing(boolean listed) {}

  @NotPersonal("of the domain of groups, without their members")
  private static final Fact<GroupIndex> FACT = Fact.inStore("groupIndex", GroupIndex.class);

  private static final int PARTS = 64;

  GroupIndex {
    names = List.copyOf(names);
  }

  static Effect tell(BareJid group, boolean listed) {
    return new Tell(
        Inbox.PRESENCE, new BareJid(null, group.domainpart()), NAME, new Listing(listed));
  }

  private static Fact<GroupIndex> part(int number) {
    return FACT.part(Integer.toString(number));
  }

  static Fact<GroupIndex> part(String name) {
    return part(Math.floorMod(name.hashCode(), PARTS));
  }

  static Set<Fact<?>> parts() {
    var parts = new LinkedHashSet<Fact<?>>();
    for (int i = 0; i < PARTS; i++) {
      parts.add(part(i));
    }
    return parts;
  }

  static List<Effect> change(String name, boolean listed, Facts facts) {
    var known = facts.get(part(name));
    var names = new TreeSet<String>(known == null ? List.of() : known.names());
    if (!(listed ? names.add(name) : names.remove(name))) {
      return List.of();
    }
    @Nullable GroupIndex kept = names.isEmpty() ? null : new GroupIndex(List.copyOf(names));
    return List.of(new Put<>(part(name), kept));
  }

  /// Whether a group is listed, or one more may be.
  static boolean hasRoomFor(String name, int most, Facts facts) {
    var known = facts.get(part(name));
    return (known != null && known.names().contains(name)) || count(facts) < most;
  }

  private static int count(Facts facts) {
    int count = 0;
    for (int i = 0; i < PARTS; i++) {
      var part = facts.get(part(i));
      count += part == null ? 0 : part.names().size();
    }
    return count;
  }

  /// Names in order.
  ///
  /// @param after the last one that isn't wanted any more
  static List<String> page(String after, int limit, Facts facts) {
    var names = new ArrayList<String>();
    for (int i = 0; i < PARTS; i++) {
      var part = facts.get(part(i));
      if (part != null) {
        part.names().stream().filter(name -> name.compareTo(after) > 0).forEach(names::add);
      }
    }
    return names.stream().sorted().limit(limit).toList();
  }
}
