package chat.parlance.presence.blocking.guard;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterPush;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.List;

/// A blocked contact ends a subscription. The account's clients don't get the contact's stanza, but
/// its roster has to agree with the contact's, or the contact would be shown the account's presence
/// again when the block ends.
final class SilentEnd {

  private SilentEnd() {}

  static List<Effect> of(Presence end, BareJid contact, Context context) {
    var item = Roster.in(context.facts()).item(contact);
    return RosterPush.change(item.in(item.subscription().received(end.type())), context);
  }
}
