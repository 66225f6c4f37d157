package chat.parlance.presence.subscription;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;

/// Shows a new subscriber the presence of the account's sessions (RFC 6121 section 3.1.5).
final class Introduction {

  private Introduction() {}

  static List<Effect> to(BareJid subscriber, Context context) {
    return AccountPresence.in(context.facts())
        .presences()
        .<Effect>map(
            presence -> new Send(Inbox.PRESENCE, subscriber, presence.withTo(subscriber), null))
        .toList();
  }
}
