package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Accounts in this process's memory, for tests.
final class InMemoryAccountStore implements AccountStore {

  private record Entry(Account account, boolean deleted, List<AccountChange> unannounced) {

    Entry with(Account changed) {
      return new Entry(changed, deleted, unannounced);
    }

    Entry with(AccountChange change) {
      var all = new ArrayList<>(unannounced);
      all.add(change);
      return new Entry(account, deleted, List.copyOf(all));
    }

    Entry without(AccountChange change) {
      return new Entry(
          account, deleted, unannounced.stream().filter(c -> !c.equals(change)).toList());
    }
  }

  private final TreeMap<BareJid, Entry> entries =
      new TreeMap<>(Comparator.comparing(BareJid::toString));

  @Override
  public synchronized @Nullable Account find(BareJid jid) {
    var entry = entries.get(jid);
    return entry == null || entry.deleted() ? null : entry.account();
  }

  @Override
  public synchronized boolean insert(Account account) {
    var created = new AccountChange(account.jid(), AccountChange.Kind.CREATED, account.created());
    return entries.putIfAbsent(account.jid(), new Entry(account, false, List.of(created))) == null;
  }

  @Override
  public synchronized boolean changeKeys(
      BareJid jid, ScramKeys sha1, ScramKeys sha256, @Nullable AccountChange change) {
    return update(
        jid,
        change,
        entry -> {
          var old = entry.account();
          return entry.with(new Account(old.jid(), sha1, sha256, old.enabled(), old.created()));
        });
  }

  @Override
  public synchronized boolean note(AccountChange change) {
    return update(change.account(), change, UnaryOperator.identity());
  }

  @Override
  public synchronized boolean changeEnabled(AccountChange change) {
    var enabled = change.kind() == AccountChange.Kind.ENABLED;
    var old = find(change.account());
    if (old == null || old.enabled() == enabled) {
      return false;
    }
    return update(
        change.account(),
        change,
        entry ->
            entry.with(new Account(old.jid(), old.sha1(), old.sha256(), enabled, old.created())));
  }

  @Override
  public synchronized boolean delete(AccountChange change) {
    return update(
        change.account(), change, entry -> new Entry(entry.account(), true, entry.unannounced()));
  }

  @Override
  public synchronized List<Account> after(@Nullable BareJid after, int limit) {
    var rest = after == null ? entries : entries.tailMap(after, false);
    return rest.values().stream()
        .filter(entry -> !entry.deleted())
        .map(Entry::account)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Account> disabledAfter(@Nullable BareJid after, int limit) {
    return after(after, Integer.MAX_VALUE).stream()
        .filter(account -> !account.enabled())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long countDisabled() {
    return disabledAfter(null, Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized List<AccountChange> unannounced(BareJid jid) {
    var entry = entries.get(jid);
    return entry == null ? List.of() : entry.unannounced();
  }

  @Override
  public synchronized long count() {
    return entries.values().stream().filter(entry -> !entry.deleted()).count();
  }

  @Override
  public synchronized List<BareJid> unannounced() {
    return entries.values().stream()
        .filter(entry -> !entry.unannounced().isEmpty())
        .map(entry -> entry.account().jid())
        .toList();
  }

  @Override
  public synchronized void announced(AccountChange change) {
    if (change.kind() == AccountChange.Kind.DELETED) {
      entries.computeIfPresent(change.account(), (jid, entry) -> entry.deleted() ? null : entry);
      return;
    }
    entries.computeIfPresent(change.account(), (jid, entry) -> entry.without(change));
  }

  private boolean update(BareJid jid, @Nullable AccountChange change, UnaryOperator<Entry> how) {
    var entry = entries.get(jid);
    if (entry == null || entry.deleted()) {
      return false;
    }
    var changed = how.apply(entry);
    entries.put(jid, change == null ? changed : changed.with(change));
    return true;
  }
}
