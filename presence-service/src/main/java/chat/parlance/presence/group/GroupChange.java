package chat.parlance.presence.group;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What becomes of a group, and who has to hear what of it: a record for each member that stays or
/// comes or goes, whatever changes at once.
final class GroupChange {

  private final @Nullable SharedGroup before;
  private final @Nullable SharedGroup after;

  private GroupChange(@Nullable SharedGroup before, @Nullable SharedGroup after) {
    this.before = before;
    this.after = after;
  }

  /// @param after absent if the group goes
  static List<Effect> effects(
      @Nullable SharedGroup before, @Nullable SharedGroup after, Context context) {
    if (before == null ? after == null : before.equals(after)) {
      return List.of();
    }
    var change = new GroupChange(before, after);
    var effects = new ArrayList<Effect>();
    effects.add(after == null ? new Put<>(SharedGroup.FACT, null) : after.put());
    if ((before == null) != (after == null)) {
      effects.add(GroupIndex.tell(context.address(), after != null));
    }
    effects.addAll(change.tellThoseWhoGo());
    effects.addAll(change.tellThoseWhoAreIn());
    return effects;
  }

  private static List<Member> members(@Nullable SharedGroup group) {
    return group == null ? List.of() : group.members();
  }

  private List<BareJid> gone() {
    var left = after == null ? List.<BareJid>of() : after.byJid().keySet();
    return members(before).stream().map(Member::jid).filter(jid -> !left.contains(jid)).toList();
  }

  private List<Effect> tellThoseWhoGo() {
    var name = before == null ? "" : before.name();
    return gone().stream().map(jid -> tell(jid, GroupNews.over(name))).toList();
  }

  private List<Effect> tellThoseWhoAreIn() {
    if (after == null) {
      return List.of();
    }
    var known = before == null ? List.<Member>of() : before.members();
    var old = known.stream().map(Member::jid).toList();
    boolean renamed = before != null && !before.name().equals(after.name());
    var fresh = after.members().stream().filter(member -> !known.contains(member)).toList();
    var gone = gone();
    if (fresh.isEmpty() && gone.isEmpty() && !renamed) {
      return List.of();
    }
    var inBefore = Set.copyOf(old);
    return after.members().stream()
        .map(member -> {
          boolean whole = renamed || !inBefore.contains(member.jid());
          var joined = whole ? after.members() : fresh;
          return tell(member.jid(), new GroupNews(after.name(), joined, gone, false));
        })
        .toList();
  }

  private static Effect tell(BareJid member, GroupNews news) {
    return new Tell(Inbox.PRESENCE, member, GroupNews.NAME, news);
  }
}
