package chat.parlance.presence.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.caps.Client;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.watch.ContactKey;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// What blocked addresses see of the account's presence (XEP-0191 section 3.3), and from when on
/// the account sees theirs again (section 3.4).
final class Visibility {

  private Visibility() {}

  /// The account's sessions go, for those who see them and are blocked from now on.
  static List<Effect> hide(BlockList before, BlockList after, Context context) {
    var effects = new ArrayList<Effect>(hideFromContacts(before, after, context));
    effects.addAll(hideFromResources(before, after, context));
    effects.addAll(takeBack(before, after, context));
    return effects;
  }

  private static List<Effect> hideFromContacts(BlockList before, BlockList after, Context context) {
    var keys = new HashSet<Long>();
    Roster.in(context.facts())
        .subscribers()
        .filter(contact -> after.covers(contact) && !before.covers(contact))
        .forEach(contact -> keys.add(ContactKey.of(contact)));
    var watchers = Watchers.in(context.facts());
    var hidden = watchers.all().filter(watcher -> keys.contains(watcher.contact())).toList();
    if (hidden.isEmpty()) {
      return List.of();
    }
    var sessions = hidden.stream().map(watcher -> watcher.session()).toList();
    var effects = new ArrayList<Effect>(watchers.without(hidden::contains));
    AccountPresence.in(context.facts())
        .unavailables(context.address())
        .map(presence -> new Deliver(sessions, presence.element(), Undelivered.DROP))
        .forEach(effects::add);
    return effects;
  }

  // Which of the contact's sessions has the resource, only the contact's own service knows.
  private static List<Effect> hideFromResources(
      BlockList before, BlockList after, Context context) {
    var roster = Roster.in(context.facts());
    return after.items().stream()
        .filter(item -> item instanceof FullJid && roster.isSubscriber(item.bare()))
        .filter(item -> !before.covers(item) && !after.covers(item.bare()))
        .flatMap(item -> unavailables(item, context))
        .toList();
  }

  private static Stream<Effect> unavailables(Jid to, Context context) {
    return AccountPresence.in(context.facts())
        .unavailables(context.address())
        .map(presence -> send(presence, to));
  }

  // Directed presence doesn't come back when the block ends: the client may send it again.
  private static List<Effect> takeBack(BlockList before, BlockList after, Context context) {
    var directed = DirectedTargets.in(context.facts());
    var left = directed;
    var effects = new ArrayList<Effect>();
    for (var session : AccountPresence.in(context.facts()).sessions()) {
      for (var target : directed.of(session.address())) {
        if (after.covers(target) && !before.covers(target)) {
          left = left.without(session.address(), target);
          effects.add(send(PresenceStanzas.unavailable(context.address(), session), target));
        }
      }
    }
    if (!left.equals(directed)) {
      effects.add(left.put());
    }
    return effects;
  }

  /// The account's sessions ask for the presence that they may see again. Those who may see theirs
  /// ask for it by themselves, once they have heard that nobody blocks them.
  static List<Effect> ask(BlockList before, BlockList after, Context context) {
    var contacts =
        Roster.in(context.facts())
            .subscriptions()
            .filter(contact -> before.covers(contact) && !after.covers(contact))
            .toList();
    return AccountPresence.in(context.facts()).sessions().stream()
        .filter(BoundSession::isAvailable)
        .map(session -> Client.watching(session, Watching.Change.BEGIN, context))
        .flatMap(wish -> Watchers.tell(contacts.stream(), wish).stream())
        .toList();
  }

  private static Effect send(Presence presence, Jid to) {
    return new Send(Inbox.PRESENCE, to.bare(), presence.withTo(to), null);
  }
}
