package chat.parlance.messaging.session;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.SessionAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The sessions of an account, in the order of binding. Read for every stanza, so its questions are
/// loops over a list that has one or two entries.
///
/// @param sessions those that are bound, the closing ones included
public record AccountSessions(List<BoundSession> sessions) {

  /// Kept in memory with a changelog; absent when the account has no session.
  public static final Fact<AccountSessions> FACT = Fact.inLog("sessions", AccountSessions.class);

  private static final AccountSessions NONE = new AccountSessions(List.of());

  public AccountSessions {
    sessions = List.copyOf(sessions);
  }

  /// What is known of the account's sessions.
  public static AccountSessions in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? NONE : known;
  }

  /// Whether the account has no session at all.
  public boolean hasNone() {
    return sessions.isEmpty();
  }

  /// The sessions that messages to the bare JID go to: all that are available with a priority that
  /// isn't negative. RFC 6121 section 8.5.2.1.1 leaves the choice between these and the most
  /// available ones. All of them, because people have several devices with the same priority, each
  /// shall show the whole conversation, and then none depends on its client asking for carbons.
  public List<SessionAddress> receivers() {
    if (sessions.size() == 1) {
      var only = sessions.getFirst();
      return only.receives() ? List.of(only.address()) : List.of();
    }
    var receivers = new ArrayList<SessionAddress>(sessions.size());
    for (var session : sessions) {
      if (session.receives()) {
        receivers.add(session.address());
      }
    }
    return List.copyOf(receivers);
  }

  /// The session that has bound a resource, available or not; the newest, should an older one that
  /// it replaced still be known.
  public @Nullable SessionAddress connected(String resource) {
    for (int i = sessions.size() - 1; i >= 0; i--) {
      var session = sessions.get(i);
      if (!session.hasEnded() && session.resource().equals(resource)) {
        return session.address();
      }
    }
    return null;
  }

  /// Whether a session is closing. Until it has handed back what its client didn't acknowledge,
  /// newer messages to the account must wait, or they would overtake those.
  public boolean hasClosing() {
    for (var session : sessions) {
      if (session.hasEnded()) {
        return true;
      }
    }
    return false;
  }

  /// Whether a session is bound and not closing, so that it answers for what it was given.
  public boolean isLive(SessionAddress address) {
    var session = find(address);
    return session != null && !session.hasEnded();
  }

  /// These without the sessions that have been closing since before a time: their gateway will not
  /// come back, and nothing more waits for them.
  public AccountSessions withoutEndedBefore(Instant time) {
    return new AccountSessions(
        sessions.stream().filter(session -> !session.hasEndedBefore(time)).toList());
  }

  @Nullable BoundSession find(SessionAddress address) {
    for (var session : sessions) {
      if (session.address().equals(address)) {
        return session;
      }
    }
    return null;
  }

  AccountSessions with(BoundSession bound) {
    var all = new ArrayList<>(sessions);
    all.add(bound);
    return new AccountSessions(all);
  }

  AccountSessions without(SessionAddress address) {
    return new AccountSessions(
        sessions.stream().filter(session -> !session.address().equals(address)).toList());
  }

  AccountSessions replace(SessionAddress address, UnaryOperator<BoundSession> change) {
    return new AccountSessions(
        sessions.stream()
            .map(session -> session.address().equals(address) ? change.apply(session) : session)
            .toList());
  }

  AccountSessions allClosing(Instant since) {
    return new AccountSessions(
        sessions.stream()
            .map(session -> session.hasEnded() ? session : session.closing(since))
            .toList());
  }

  /// The value to keep: nothing when there is no session left.
  @Nullable AccountSessions orNull() {
    return sessions.isEmpty() ? null : this;
  }
}
