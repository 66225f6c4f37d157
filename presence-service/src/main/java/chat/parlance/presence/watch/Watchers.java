package chat.parlance.presence.watch;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Held;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The sessions of contacts that see an account's presence, in pages, so that one more or less is a
/// small change although they may be thousands.
public final class Watchers {

  /// The first page of an account, with how many there are; the others are parts of it.
  public static final Fact<Page> FACT = Fact.inLog("watchers", Page.class);

  /// All pages.
  public static final Held HELD = Held.inParts(FACT, facts -> in(facts).parts());

  /// A page is written whole whenever one of its watchers comes or goes.
  static final int PAGE_WATCHERS = 32;

  private static final Page EMPTY = new Page(1, List.of());

  /// Some of them.
  ///
  /// @param pages how many there are, in the first one
  public record Page(int pages, List<Watcher> watchers) {

    public Page {
      watchers = List.copyOf(watchers);
    }

    boolean hasRoom() {
      return watchers.size() < PAGE_WATCHERS;
    }

    private Page with(Watcher watcher) {
      return new Page(pages, Stream.concat(watchers.stream(), Stream.of(watcher)).toList());
    }

    private Page without(Predicate<Watcher> which) {
      return new Page(pages, watchers.stream().filter(which.negate()).toList());
    }
  }

  private final List<Page> pages;

  private Watchers(List<Page> pages) {
    this.pages = pages;
  }

  /// The watchers of the record's address.
  public static Watchers in(Facts facts) {
    var first = facts.get(FACT);
    if (first == null) {
      return new Watchers(List.of(EMPTY));
    }
    var pages = new ArrayList<Page>(first.pages());
    pages.add(first);
    for (int i = 1; i < first.pages(); i++) {
      var page = facts.get(part(i));
      pages.add(page == null ? EMPTY : page);
    }
    return new Watchers(pages);
  }

  private static Fact<Page> part(int page) {
    return page == 0 ? FACT : FACT.part(Integer.toString(page));
  }

  public Stream<Watcher> all() {
    return pages.stream().flatMap(page -> page.watchers().stream());
  }

  /// Where they are reached.
  public List<SessionAddress> sessions() {
    return all().map(Watcher::session).toList();
  }

  /// The sessions of one contact.
  public List<SessionAddress> sessionsOf(long contact) {
    return all().filter(it -> it.contact() == contact).map(Watcher::session).toList();
  }

  /// Adds one, or changes it.
  public List<Put<?>> with(Watcher watcher) {
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      if (page.watchers().contains(watcher)) {
        return List.of();
      }
      if (page.watchers().stream().anyMatch(isOf(watcher.session()))) {
        return List.of(put(i, page.without(isOf(watcher.session())).with(watcher)));
      }
    }
    return add(watcher);
  }

  private List<Put<?>> add(Watcher watcher) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).hasRoom()) {
        return List.of(put(i, pages.get(i).with(watcher)));
      }
    }
    var more = new Page(pages.size() + 1, pages.getFirst().watchers());
    return List.of(put(0, more), put(pages.size(), EMPTY.with(watcher)));
  }

  /// Takes a session away.
  public List<Put<?>> without(SessionAddress session) {
    return without(isOf(session));
  }

  /// Takes all sessions of a contact away.
  public List<Put<?>> without(long contact) {
    return without(watcher -> watcher.contact() == contact);
  }

  /// Takes some away.
  public List<Put<?>> without(Predicate<Watcher> which) {
    var puts = new ArrayList<Put<?>>();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).watchers().stream().anyMatch(which)) {
        puts.add(put(i, pages.get(i).without(which)));
      }
    }
    return puts;
  }

  private Stream<Fact<Page>> parts() {
    return IntStream.range(0, pages.size()).mapToObj(Watchers::part);
  }

  private static Predicate<Watcher> isOf(SessionAddress session) {
    return watcher -> watcher.session().equals(session);
  }

  // One page that is empty isn't worth keeping; of several the first says how many there are.
  private Put<?> put(int index, Page page) {
    boolean kept = !page.watchers().isEmpty() || (index == 0 && page.pages() > 1);
    return kept ? new Put<>(part(index), page) : new Put<Page>(part(index), null);
  }

  /// Those that are to hear of a change, with the account's own sessions. Every presence comes
  /// here, so it is done by hand.
  ///
  /// @param own the account's sessions
  /// @param which watchers are to hear
  public List<SessionAddress> and(List<SessionAddress> own, Predicate<Watcher> which) {
    var all = new ArrayList<SessionAddress>(own);
    for (var page : pages) {
      for (var watcher : page.watchers()) {
        if (which.test(watcher)) {
          all.add(watcher.session());
        }
      }
    }
    return all;
  }

  /// Makes the effects that tell accounts what one session of this account wants of them.
  ///
  /// @param accounts whose presence the account may see
  public static List<Effect> tell(Stream<BareJid> accounts, Watching wish) {
    return accounts
        .<Effect>map(account -> new Effect.Tell(Inbox.PRESENCE, account, Watching.NAME, wish))
        .toList();
  }
}
