package chat.parlance.presence.roster;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.watch.ContactKey;
import chat.parlance.presence.watch.Watcher;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Ends what two accounts may see of each other.
public final class Separation {

  private Separation() {}

  /// Tells a contact that a roster item goes, with all that it stood for (RFC 6121 section 2.5.2).
  /// Questions that have no answer yet end too, so that none is answered when nobody asks any more.
  public static List<Effect> from(RosterItem item, Context context) {
    var state = item.subscription();
    var effects = new ArrayList<Effect>();
    if (state.hasTo() || state.isPendingOut()) {
      effects.add(send(Presence.Type.UNSUBSCRIBE, item.jid(), context));
    }
    if (state.hasFrom() && !item.isGiven()) {
      effects.addAll(disappear(item.jid(), context));
    }
    if (state.hasFrom() || state.isPendingIn()) {
      effects.add(send(Presence.Type.UNSUBSCRIBED, item.jid(), context));
    }
    return effects;
  }

  /// As [#from], but for the end of presence.
  public static List<Effect> stanzas(RosterItem item, Context context) {
    return from(item, context).stream().filter(Send.class::isInstance).toList();
  }

  /// Tells a contact that less is seen than before, as if the account's client had said so.
  public static List<Effect> cancellations(RosterItem before, RosterItem after, Context context) {
    var effects = new ArrayList<Effect>();
    if (before.subscription().hasTo() && !after.subscription().hasTo()) {
      effects.add(send(Presence.Type.UNSUBSCRIBE, before.jid(), context));
    }
    if (before.subscription().hasFrom() && !after.subscription().hasFrom()) {
      effects.add(send(Presence.Type.UNSUBSCRIBED, before.jid(), context));
    }
    return effects;
  }

  /// Makes every session of the account unavailable for a contact (sections 3.2.2 and 3.3.3).
  public static List<Effect> disappear(BareJid contact, Context context) {
    return disappear(List.of(contact), context);
  }

  /// The same for several contacts.
  public static List<Effect> disappear(Collection<BareJid> contacts, Context context) {
    var keys = contacts.stream().map(ContactKey::of).collect(Collectors.toSet());
    var watchers = Watchers.in(context.facts());
    var sessions =
        watchers.all().filter(it -> keys.contains(it.contact())).map(Watcher::session).toList();
    if (sessions.isEmpty()) {
      return List.of();
    }
    var effects = new ArrayList<Effect>(watchers.without(it -> keys.contains(it.contact())));
    AccountPresence.in(context.facts())
        .unavailables(context.address())
        .map(presence -> new Deliver(sessions, presence.element(), Undelivered.DROP))
        .forEach(effects::add);
    return effects;
  }

  private static Effect send(Presence.Type type, BareJid contact, Context context) {
    return toContact(PresenceStanzas.of(type, context.address(), contact), contact);
  }

  private static Effect toContact(Presence presence, BareJid contact) {
    return new Send(Inbox.PRESENCE, contact, presence.withTo(contact), null);
  }
}
