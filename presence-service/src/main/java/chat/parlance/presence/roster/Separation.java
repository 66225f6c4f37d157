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
import chat.parlance.presence.watch.Watchers;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.List;

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
    if (state.hasFrom()) {
      effects.addAll(disappear(item.jid(), context));
    }
    if (state.hasFrom() || state.isPendingIn()) {
      effects.add(send(Presence.Type.UNSUBSCRIBED, item.jid(), context));
    }
    return effects;
  }

  /// Makes every session of the account unavailable for a contact (sections 3.2.2 and 3.3.3).
  public static List<Effect> disappear(BareJid contact, Context context) {
    var watchers = Watchers.in(context.facts());
    var key = ContactKey.of(contact);
    var sessions = watchers.sessionsOf(key);
    if (sessions.isEmpty()) {
      return List.of();
    }
    var effects = new ArrayList<Effect>(watchers.without(key));
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
