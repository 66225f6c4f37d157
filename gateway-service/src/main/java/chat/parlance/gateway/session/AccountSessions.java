package chat.parlance.gateway.session;

import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sessions of each account that aren't over: a chain through the sessions themselves, as most
/// accounts have one.
final class AccountSessions {

  private final Map<BareJid, BoundSession> first = new ConcurrentHashMap<>();

  /// Adds a session unless the account has too many besides those with the same resource.
  ///
  /// @return whether it was added
  boolean add(BoundSession session, int limit) {
    var head =
        first.compute(
            session.jid().bare(),
            (account, chain) -> {
              if (others(chain, session) >= limit) {
                return chain;
              }
              session.sibling = chain;
              return session;
            });
    return head == session;
  }

  void remove(BoundSession session) {
    first.computeIfPresent(session.jid().bare(), (account, chain) -> without(chain, session));
  }

  Stream<BoundSession> of(BareJid account) {
    var found = Stream.<BoundSession>builder();
    first.computeIfPresent(
        account,
        (key, chain) -> {
          for (BoundSession each = chain; each != null; each = each.sibling) {
            found.add(each);
          }
          return chain;
        });
    return found.build();
  }

  /// The accounts that have a session.
  List<BareJid> accounts() {
    return List.copyOf(first.keySet());
  }

  private static int others(@Nullable BoundSession chain, BoundSession session) {
    int count = 0;
    for (var each = chain; each != null; each = each.sibling) {
      count += each.jid().equals(session.jid()) ? 0 : 1;
    }
    return count;
  }

  private static @Nullable BoundSession without(BoundSession chain, BoundSession session) {
    if (chain == session) {
      return chain.sibling;
    }
    for (var each = chain; each != null; each = each.sibling) {
      if (each.sibling == session) {
        each.sibling = session.sibling;
      }
    }
    return chain;
  }
}
