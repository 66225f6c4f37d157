package chat.parlance.presence.probe;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.blocking.guard.Blocking;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.ContactKey;
import chat.parlance.presence.watch.Watcher;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;

/// Lets a session of a contact see the account's presence, beginning with what it is.
public final class Showing {

  private Showing() {}

  /// For a contact that may see it.
  public static List<Effect> to(BareJid contact, Watching wish, Context context) {
    var watchers = Watchers.in(context.facts());
    var effects = new ArrayList<Effect>(watchers.with(watcher(contact, wish)));
    effects.addAll(Blocking.shun(contact, context));
    var session = List.of(wish.session());
    AccountPresence.in(context.facts())
        .presences()
        .filter(presence -> !Blocking.isBlocked(presence.from(), contact, context))
        .map(presence -> new Deliver(session, presence.element(), Undelivered.DROP))
        .forEach(effects::add);
    return effects;
  }

  static Watcher watcher(BareJid contact, Watching wish) {
    return new Watcher(wish.session(), ContactKey.of(contact), wish.client());
  }
}
