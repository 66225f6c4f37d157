package chat.parlance.gateway.account;

import chat.parlance.gateway.erasure.ErasureId;
import chat.parlance.xmpp.jid.BareJid;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The accounts in the store, with every change announced to the services.
final class HostedAccounts implements Accounts {

  private static final int SALT_BYTES = 16;

  private final AccountStore store;
  private final Announcer announcer;
  private final KeyDerivation derivation;
  private final AccountProperties properties;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  HostedAccounts(
      AccountStore store,
      Announcer announcer,
      KeyDerivation derivation,
      AccountProperties properties,
      InstantSource clock) {
    this.store = store;
    this.announcer = announcer;
    this.derivation = derivation;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public @Nullable Account find(BareJid jid) {
    return store.find(jid);
  }

  @Override
  public Set<BareJid> existing(Collection<BareJid> jids) {
    return store.existing(jids);
  }

  @Override
  public void create(BareJid jid, String password) {
    var prepared = Passwords.prepare(password);
    var account = new Account(jid, sha1(prepared), sha256(prepared), true, now());
    if (!store.insert(account)) {
      throw new AccountExistsException();
    }
    announcer.announce(jid);
  }

  @Override
  public void setPassword(BareJid jid, String password) {
    var prepared = Passwords.prepare(password);
    var change = change(jid, AccountChange.Kind.PASSWORD_CHANGED);
    if (!store.changeKeys(jid, sha1(prepared), sha256(prepared), change)) {
      throw new UnknownAccountException();
    }
    announcer.announce(jid);
  }

  @Override
  public void setOwnPassword(BareJid jid, String password) {
    var prepared = Passwords.prepare(password);
    if (!store.changeKeys(jid, sha1(prepared), sha256(prepared), null)) {
      throw new UnknownAccountException();
    }
  }

  @Override
  public void endSessions(BareJid jid) {
    if (!store.note(change(jid, AccountChange.Kind.SESSIONS_ENDED))) {
      throw new UnknownAccountException();
    }
    announcer.announce(jid);
  }

  @Override
  public void setEnabled(BareJid jid, boolean enabled) {
    var kind = enabled ? AccountChange.Kind.ENABLED : AccountChange.Kind.DISABLED;
    if (!store.changeEnabled(change(jid, kind)) && store.find(jid) == null) {
      throw new UnknownAccountException();
    }
    announcer.announce(jid);
  }

  @Override
  public Optional<ErasureId> delete(BareJid jid, Runnable beforeSessionsEnd) {
    var deletion = AccountChange.deletion(jid, now());
    if (!store.delete(deletion)) {
      return Optional.empty();
    }
    beforeSessionsEnd.run();
    announcer.announce(jid);
    return Optional.ofNullable(deletion.erasure());
  }

  @Override
  public AccountPage page(@Nullable String cursor, int limit) {
    return page(store.after(address(cursor), limit + 1), limit);
  }

  @Override
  public AccountPage disabled(@Nullable String cursor, int limit) {
    return page(store.disabledAfter(address(cursor), limit + 1), limit);
  }

  private static AccountPage page(List<Account> found, int limit) {
    if (found.size() <= limit) {
      return new AccountPage(found, null);
    }
    var page = found.subList(0, limit);
    return new AccountPage(page, cursor(page.getLast().jid()));
  }

  @Override
  public long countDisabled() {
    return store.countDisabled();
  }

  @Override
  public long count() {
    return store.count();
  }

  private ScramKeys sha1(String prepared) {
    return keys(ScramHash.SHA_1, prepared, properties.sha1Iterations());
  }

  private ScramKeys sha256(String prepared) {
    return keys(ScramHash.SHA_256, prepared, properties.sha256Iterations());
  }

  private ScramKeys keys(ScramHash hash, String prepared, int iterations) {
    return derivation.inTurn(() -> ScramKeys.derive(hash, prepared, salt(), iterations));
  }

  private byte[] salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  private AccountChange change(BareJid jid, AccountChange.Kind kind) {
    return new AccountChange(jid, kind, now());
  }

  /// As exact as the store keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String cursor(BareJid jid) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(jid.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable BareJid address(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      return BareJid.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new InvalidCursorException();
    }
  }
}
