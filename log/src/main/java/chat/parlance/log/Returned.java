package chat.parlance.log;

import chat.parlance.xmpp.stanza.Stanza;
import java.util.Set;

/// A delivery that a session never acknowledged, handed back by its gateway.
///
/// @param failed the session that didn't take it
/// @param targets every session that it had been delivered to, `failed` among them
public record Returned(Stanza stanza, SessionAddress failed, Set<SessionAddress> targets)
    implements Payload {

  public Returned {
    targets = Set.copyOf(targets);
  }
}
