package chat.parlance.presence.subscription;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.presence.caps.Client;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.stream.Stream;

/// What the account's sessions do when it may see a contact from now on.
public final class Watches {

  private Watches() {}

  /// Each that is available asks for the contact's presence.
  public static List<Effect> begin(BareJid contact, Context context) {
    return wishes(context)
        .flatMap(wish -> Watchers.tell(Stream.of(contact), wish).stream())
        .toList();
  }

  /// What each that is available asks for.
  public static Stream<Watching> wishes(Context context) {
    return AccountPresence.in(context.facts()).sessions().stream()
        .filter(BoundSession::isAvailable)
        .map(session -> Client.watching(session, Watching.Change.BEGIN, context));
  }
}
