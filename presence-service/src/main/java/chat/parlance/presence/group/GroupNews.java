package chat.parlance.presence.group;

import chat.parlance.xmpp.jid.BareJid;
import java.util.List;

/// What a group tells one of its members.
///
/// @param name of the group
/// @param joined who is in it now too, or is called otherwise; for a new member all others
/// @param left who isn't any more
/// @param over whether whoever is told isn't in it any more
record GroupNews(String name, List<Member> joined, List<BareJid> left, boolean over) {

  /// The name under which it is told.
  static final String NAME = "groupnews";

  /// The name under which a member tells the group that it goes.
  static final String LEFT = "groupleft";

  GroupNews {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
  }

  static GroupNews over(String name) {
    return new GroupNews(name, List.of(), List.of(), true);
  }
}
