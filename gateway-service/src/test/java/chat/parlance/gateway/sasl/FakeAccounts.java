package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.Account;
import chat.parlance.gateway.account.AccountExistsException;
import chat.parlance.gateway.account.AccountPage;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.ScramKeys;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.erasure.ErasureId;
import chat.parlance.xmpp.jid.BareJid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Accounts in memory.
public final class FakeAccounts implements Accounts {

  private static final int ITERATIONS = 4096;
  private static final byte[] SALT = "salt of sixteen!".getBytes(StandardCharsets.UTF_8);

  private final Map<BareJid, Account> accounts = new ConcurrentHashMap<>();
  public final AtomicInteger lookups = new AtomicInteger();
  public volatile boolean unavailable;

  public void add(Account account) {
    accounts.put(account.jid(), account);
  }

  @Override
  public @Nullable Account find(BareJid jid) {
    lookups.incrementAndGet();
    if (unavailable) {
      throw new IllegalStateException("the store is away");
    }
    return accounts.get(jid);
  }

  @Override
  public void create(BareJid jid, String password) {
    if (accounts.putIfAbsent(jid, account(jid, password, true)) != null) {
      throw new AccountExistsException();
    }
  }

  private static Account account(BareJid jid, String password, boolean enabled) {
    return new Account(
        jid,
        ScramKeys.derive(ScramHash.SHA_1, password, SALT, ITERATIONS),
        ScramKeys.derive(ScramHash.SHA_256, password, SALT, ITERATIONS),
        enabled,
        Instant.EPOCH);
  }

  @Override
  public void setPassword(BareJid jid, String password) {
    if (accounts.replace(jid, account(jid, password, true)) == null) {
      throw new UnknownAccountException();
    }
  }

  @Override
  public void setEnabled(BareJid jid, boolean enabled) {
    accounts.computeIfPresent(
        jid, (key, old) -> new Account(jid, old.sha1(), old.sha256(), enabled, old.created()));
  }

  @Override
  public Optional<ErasureId> delete(BareJid jid, Runnable beforeSessionsEnd) {
    return accounts.remove(jid) == null ? Optional.empty() : Optional.of(ErasureId.next());
  }

  @Override
  public AccountPage page(@Nullable String cursor, int limit) {
    return new AccountPage(List.copyOf(accounts.values()), null);
  }

  @Override
  public AccountPage disabled(@Nullable String cursor, int limit) {
    return new AccountPage(
        accounts.values().stream().filter(account -> !account.enabled()).toList(), null);
  }

  @Override
  public long countDisabled() {
    return accounts.values().stream().filter(account -> !account.enabled()).count();
  }

  @Override
  public long count() {
    return accounts.size();
  }
}
