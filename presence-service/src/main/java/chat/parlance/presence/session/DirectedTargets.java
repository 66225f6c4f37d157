package chat.parlance.presence.session;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.Jid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom an account's sessions have sent directed presence and not yet took it back (RFC 6121
/// section 4.6). Apart from [AccountPresence], so that neither is written when the other changes.
///
/// @param sessions those that have sent any
public record DirectedTargets(List<OfSession> sessions) {

  /// Whom one session has sent directed presence.
  public record OfSession(SessionAddress session, List<Jid> targets) {

    public OfSession {
      targets = List.copyOf(targets);
    }
  }

  /// Kept in memory with a changelog; absent when there is no target.
  public static final Fact<DirectedTargets> FACT = Fact.inLog("directed", DirectedTargets.class);

  private static final DirectedTargets NONE = new DirectedTargets(List.of());

  public DirectedTargets {
    sessions = List.copyOf(sessions);
  }

  /// What is known of the account's sessions.
  public static DirectedTargets in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? NONE : known;
  }

  /// The targets of one session.
  public List<Jid> of(SessionAddress session) {
    for (var one : sessions) {
      if (one.session().equals(session)) {
        return one.targets();
      }
    }
    return List.of();
  }

  public DirectedTargets with(SessionAddress session, Jid target) {
    return of(session).contains(target)
        ? this
        : with(session, Stream.concat(of(session).stream(), Stream.of(target)).toList());
  }

  public DirectedTargets without(SessionAddress session, Jid target) {
    return of(session).contains(target)
        ? with(session, of(session).stream().filter(jid -> !jid.equals(target)).toList())
        : this;
  }

  public DirectedTargets without(SessionAddress session) {
    return of(session).isEmpty() ? this : with(session, List.of());
  }

  private DirectedTargets with(SessionAddress session, List<Jid> targets) {
    var all = new ArrayList<OfSession>(sessions);
    all.removeIf(one -> one.session().equals(session));
    if (!targets.isEmpty()) {
      all.add(new OfSession(session, targets));
    }
    return new DirectedTargets(all);
  }

  /// How long all addresses are together, in characters.
  public int length() {
    return sessions.stream()
        .flatMap(one -> one.targets().stream())
        .mapToInt(target -> target.toString().length())
        .sum();
  }

  /// Makes this what is known.
  public Put<DirectedTargets> put() {
    @Nullable DirectedTargets kept = sessions.isEmpty() ? null : this;
    return new Put<>(FACT, kept);
  }
}
