package chat.parlance.presence.caps;

import chat.parlance.log.Context;
import chat.parlance.log.Facts;
import chat.parlance.log.SessionAddress;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.Watchers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Who wants to be notified of a node, by the capabilities of clients (XEP-0163 section 4.3.1).
public final class Interest {

  private Interest() {}

  /// The sessions that want a node of the record's account: its own, and those of contacts that see
  /// its presence.
  ///
  /// @param contacts which contacts may see it, by their [chat.parlance.presence.watch.ContactKey]
  public static List<SessionAddress> sessions(
      Context context, String node, LongPredicate contacts) {
    var facts = context.facts();
    var sessions = new ArrayList<SessionAddress>();
    for (var session : AccountPresence.in(facts).sessions()) {
      if (isWantedBy(Client.of(session.presence()), node, facts)) {
        sessions.add(session.address());
      }
    }
    Watchers.in(facts)
        .all()
        .filter(watcher -> contacts.test(watcher.contact()))
        .filter(watcher -> isWantedBy(watcher.client(), node, facts))
        .forEach(watcher -> sessions.add(watcher.session()));
    return sessions;
  }

  /// Whether clients of that name want a node. What isn't known yet isn't wanted.
  public static boolean isWantedBy(@Nullable String client, String node, Facts facts) {
    return client != null && of(client, facts).contains(node);
  }

  /// The nodes that clients of that name want, as far as it is known.
  public static List<String> of(String client, Facts facts) {
    var met = Newcomers.interests(client, facts);
    if (met != null) {
      return met;
    }
    var known = facts.shared(Capabilities.address(client), Capabilities.FACT);
    return known == null ? List.of() : known.interests();
  }
}
