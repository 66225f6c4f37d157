package chat.parlance.presence.session;

import chat.parlance.log.Context;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The presence of an account: its sessions, in the order of binding.
///
/// @param sessions those that are bound
/// @param stored that the store knows of the account, if it is one. Before there were documents of
///   accounts, every account had a presence: that, without sessions if nobody is there, is then
///   what says that it is one, and stays until the account is stored
public record AccountPresence(List<BoundSession> sessions, boolean stored) {

  /// Kept in memory with a changelog; absent while nobody is there.
  public static final Fact<AccountPresence> FACT = Fact.inLog("presence", AccountPresence.class);

  /// An account that has no session.
  public static final AccountPresence OFFLINE = of(List.of());

  public AccountPresence {
    sessions = List.copyOf(sessions);
  }

  /// With these sessions.
  public static AccountPresence of(List<BoundSession> sessions) {
    return new AccountPresence(sessions, true);
  }

  /// Whether an address is an account of ours. Where it has a session that is plain, else the store
  /// is asked.
  public static boolean existsIn(Facts facts) {
    return facts.get(FACT) != null || facts.get(HostedAccount.FACT) != null;
  }

  /// What is known of the account's sessions.
  public static AccountPresence in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? OFFLINE : known;
  }

  /// The session whose client sent the record.
  public @Nullable BoundSession sender(Context context) {
    var address = context.session();
    return address == null ? null : find(address);
  }

  public @Nullable BoundSession find(SessionAddress address) {
    return first(session -> session.address().equals(address));
  }

  /// The session that has bound a resource, available or not.
  public @Nullable BoundSession withResource(String resource) {
    return first(session -> session.resource().equals(resource));
  }

  private @Nullable BoundSession first(Predicate<BoundSession> wanted) {
    for (var session : sessions) {
      if (wanted.test(session)) {
        return session;
      }
    }
    return null;
  }

  /// The sessions that presence and subscription requests to the bare JID go to (RFC 6121 section
  /// 8.5.2.1.2), whatever their priority.
  public List<SessionAddress> available() {
    var available = new ArrayList<SessionAddress>(sessions.size());
    for (var session : sessions) {
      if (session.isAvailable()) {
        available.add(session.address());
      }
    }
    return available;
  }

  /// The sessions that get roster pushes (section 2.1.6).
  public List<BoundSession> interested() {
    return sessions.stream().filter(BoundSession::interested).toList();
  }

  /// The last presence of every available session.
  public Stream<Presence> presences() {
    return sessions.stream().map(BoundSession::availability).filter(Objects::nonNull);
  }

  /// How large all that is.
  public int presenceBytes() {
    int bytes = 0;
    for (var session : sessions) {
      var presence = session.presence();
      bytes += presence == null ? 0 : presence.sizeBytes();
    }
    return bytes;
  }

  /// For every available session, that it isn't any more.
  public Stream<Presence> unavailables(BareJid account) {
    return sessions.stream()
        .filter(BoundSession::isAvailable)
        .map(session -> PresenceStanzas.unavailable(account, session));
  }

  /// With a session that was bound now, or changed.
  public AccountPresence with(BoundSession changed) {
    var all = new ArrayList<>(sessions);
    var before = find(changed.address());
    if (before == null) {
      all.add(changed);
    } else {
      all.set(all.indexOf(before), changed);
    }
    return new AccountPresence(all, stored);
  }

  public AccountPresence without(BoundSession ended) {
    var all = new ArrayList<>(sessions);
    all.removeIf(session -> session.address().equals(ended.address()));
    return new AccountPresence(all, stored);
  }

  /// The same, once the store knows of the account.
  public AccountPresence afterStoring() {
    return of(sessions);
  }

  /// Makes this what is known.
  public Put<AccountPresence> put() {
    return new Put<>(FACT, stored && sessions.isEmpty() ? null : this);
  }
}
