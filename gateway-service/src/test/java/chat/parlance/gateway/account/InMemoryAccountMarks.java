package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Marks in memory.
public final class InMemoryAccountMarks implements AccountMarks {

  private final Accounts accounts;
  private final Map<String, String> marks = new HashMap<>();
  private final Map<BareJid, Instant> logins = new HashMap<>();

  public InMemoryAccountMarks(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public synchronized boolean mark(BareJid account, String name, String value) {
    return accounts.find(account) != null && !value.equals(marks.put(account + " " + name, value));
  }

  @Override
  public synchronized void loggedIn(Map<BareJid, Instant> when) {
    when.forEach((account, time) -> {
      if (accounts.find(account) != null) {
        logins.put(account, time);
      }
    });
  }

  @Override
  public synchronized @Nullable Instant lastLogin(BareJid account) {
    return logins.get(account);
  }
}
