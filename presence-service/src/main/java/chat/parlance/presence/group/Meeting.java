package chat.parlance.presence.group;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import chat.parlance.presence.subscription.Watches;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;

/// Two members of a group begin to see each other. Either may hear of it first, and shows itself
/// only from then on: so each asks at once, in vain if it was first, and says that it may be asked.
final class Meeting {

  /// The name under which a member says that it may be asked.
  static final String READY = "groupready";

  private Meeting() {}

  static List<Effect> with(BareJid contact, Context context) {
    var effects = new ArrayList<>(watch(contact, context));
    effects.add(new Tell(Inbox.PRESENCE, contact, READY, null));
    return effects;
  }

  /// Every available session asks.
  static List<Effect> watch(BareJid contact, Context context) {
    return Watches.wishes(context)
        .<Effect>map(wish -> new Tell(Inbox.PRESENCE, contact, Watching.MEETING, wish))
        .toList();
  }
}
