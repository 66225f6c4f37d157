package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.platform.Platform;
import chat.parlance.gateway.platform.Replies;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who is online on the whole platform. Blocks: for virtual threads. What it tells is of gateways
/// that were asked one after the other, while people come and go.
public final class Online {

  /// The largest page.
  public static final int MOST = 300;

  /// How many pages are looked through for one page of those that are wanted.
  private static final int MOST_PAGES = 30;

  private final Platform platform;

  public Online(Platform platform) {
    this.platform = platform;
  }

  /// Counts them.
  public OnlineNumbers numbers() {
    var replies = platform.ask(PageElements.request(NumbersHere.NAME, "", 1));
    long sessions = sum(replies, "sessions");
    if (replies.bySlot().size() == 1) {
      return new OnlineNumbers(
          sessions, sum(replies, "accounts"), sum(replies, "active"), replies.silent());
    }
    long largest =
        replies.payloads().stream()
            .mapToLong(it -> NumbersHere.read(it, "accounts"))
            .max()
            .orElse(0);
    return distinct(sessions, (int) (largest / PrintsHere.ACCOUNTS_A_PART) + 1, replies.silent());
  }

  private static long sum(Replies replies, String name) {
    return replies.payloads().stream().mapToLong(it -> NumbersHere.read(it, name)).sum();
  }

  private OnlineNumbers distinct(long sessions, int parts, SortedSet<Integer> silentBefore) {
    var silent = new TreeSet<>(silentBefore);
    long accounts = 0;
    long active = 0;
    for (int part = 0; part < parts; part++) {
      var replies = platform.ask(PrintsHere.request(part, parts));
      var prints = new HashMap<Long, Boolean>();
      replies
          .payloads()
          .forEach(answer ->
              PrintsHere.read(answer)
                  .forEach((print, is) -> prints.merge(print, is, Boolean::logicalOr)));
      accounts += prints.size();
      active += prints.values().stream().filter(is -> is).count();
      silent.addAll(replies.silent());
    }
    return new OnlineNumbers(sessions, accounts, active, silent);
  }

  /// A page of accounts. One may have fewer than it could and yet be followed by another.
  ///
  /// @param after the address before the page; empty for the first
  /// @param which those that are wanted
  public OnlinePage<OnlineAccount> accounts(String after, int max, Predicate<OnlineAccount> which) {
    var found = new ArrayList<OnlineAccount>();
    var page = accounts(after, max);
    for (int pages = 1; ; pages++) {
      for (var account : page.items()) {
        if (which.test(account)) {
          found.add(account);
          if (found.size() == max) {
            return new OnlinePage<>(found, next(page, account), page.silent());
          }
        }
      }
      var next = page.next();
      if (next == null || pages == MOST_PAGES) {
        return new OnlinePage<>(found, next, page.silent());
      }
      page = accounts(next, MOST);
    }
  }

  private static @Nullable String next(OnlinePage<OnlineAccount> page, OnlineAccount last) {
    return last.equals(page.items().getLast()) ? page.next() : last.jid().toString();
  }

  private OnlinePage<OnlineAccount> accounts(String after, int max) {
    return Pages.merge(
        platform.ask(PageElements.request(AccountsHere.NAME, after, max)),
        AccountsHere::read,
        account -> account.jid().toString(),
        (one, other) -> new OnlineAccount(one.jid(), one.active() || other.active()),
        max);
  }

  /// A page of sessions.
  ///
  /// @param after the full JID before the page; empty for the first
  public OnlinePage<OnlineSession> sessions(String after, int max) {
    return sessions(platform.ask(PageElements.request(SessionsHere.NAME, after, max)), max);
  }

  /// The sessions of an account.
  public OnlinePage<OnlineSession> sessionsOf(BareJid account) {
    var request =
        PageElements.request(SessionsHere.NAME, "", MOST)
            .withAttribute(SessionsHere.JID, account.toString());
    return sessions(platform.ask(request), MOST);
  }

  private static OnlinePage<OnlineSession> sessions(Replies replies, int max) {
    return Pages.merge(
        replies,
        OnlineSession::read,
        session -> session.jid().toString(),
        (one, other) -> one.address().number() > other.address().number() ? one : other,
        max);
  }

  /// Ends a session, wherever it is.
  public Ended end(FullJid jid) {
    var replies = platform.ask(SessionEnd.request(jid));
    int count = replies.payloads().stream().mapToInt(SessionEnd::count).sum();
    return new Ended(count, replies.silent());
  }

  /// How many sessions ended.
  ///
  /// @param silent the slots whose gateway didn't answer: it may be there
  public record Ended(int count, SortedSet<Integer> silent) {}
}
