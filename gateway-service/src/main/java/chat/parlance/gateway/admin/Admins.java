package chat.parlance.gateway.admin;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who may administer. Safe for use by several threads; methods may block.
///
/// A change counts at once here and within [#REMEMBERED] on other gateways. An account that is
/// disabled can't use its role, and one that is deleted loses it.
public final class Admins {

  /// How old what is known of the store may be: so strangers who ask again and again don't load it.
  static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final AdminStore store;
  private final Accounts accounts;
  private final Set<BareJid> configured;
  private final InstantSource clock;
  private @Nullable Known known;

  private record Known(Map<BareJid, Grant> grants, Instant until) {}

  Admins(AdminStore store, Accounts accounts, Collection<BareJid> configured, InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.configured = Set.copyOf(configured);
    this.clock = clock;
  }

  /// Whether that account may administer something, now.
  public boolean contains(BareJid jid) {
    return may(jid, null);
  }

  /// Whether that account may do, now, what a REST key needs that scope for.
  ///
  /// @param scope null for whatever it may
  public boolean may(BareJid jid, @Nullable String scope) {
    var grant = configured.contains(jid) ? null : grants().get(jid);
    if (grant == null ? !configured.contains(jid) : scope != null && !grant.has(scope)) {
      return false;
    }
    var account = accounts.find(jid);
    return account != null && account.enabled() && (grant == null || grant.isOf(account));
  }

  /// All of them in the order of their addresses; forgets grants to accounts that are gone.
  public List<Admin> all() {
    var all = new TreeMap<String, Admin>();
    for (var grant : store.all()) {
      if (grant.isOf(accounts.find(grant.jid()))) {
        all.put(
            grant.jid().toString(),
            new Admin(grant.jid(), grant.since(), List.copyOf(grant.scopes())));
      } else {
        store.remove(grant.jid());
      }
    }
    configured.forEach(jid -> all.put(jid.toString(), new Admin(jid, null, List.of())));
    return new ArrayList<>(all.values());
  }

  /// Gives the role, for everything.
  ///
  /// @throws UnknownAccountException if there is no such account
  public void add(BareJid jid) {
    add(jid, Set.of());
  }

  /// Gives the role, in place of what was given before.
  ///
  /// @param scopes what it is limited to; empty for everything
  /// @throws UnknownAccountException if there is no such account
  public void add(BareJid jid, Set<String> scopes) {
    var account = accounts.find(jid);
    if (account == null) {
      throw new UnknownAccountException();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.put(new Grant(jid, account.created(), now, scopes));
    forget();
  }

  /// Whether the role of that account is by configuration.
  public boolean isConfigured(BareJid jid) {
    return configured.contains(jid);
  }

  /// Takes the role away.
  ///
  /// @return false if the account didn't have it from the store
  public boolean remove(BareJid jid) {
    boolean removed = store.remove(jid);
    forget();
    return removed;
  }

  private synchronized void forget() {
    known = null;
  }

  private synchronized Map<BareJid, Grant> grants() {
    var now = clock.instant();
    var last = known;
    if (last == null || !now.isBefore(last.until())) {
      var grants = new HashMap<BareJid, Grant>();
      store.all().forEach(grant -> grants.put(grant.jid(), grant));
      last = new Known(grants, now.plus(REMEMBERED));
      known = last;
    }
    return last.grants();
  }
}
