package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who is online on this gateway.
final class Here {

  private final OnlineAccounts online;
  private final Duration active;

  /// @param active how long ago a client may have said something and still counts as active
  Here(OnlineAccounts online, Duration active) {
    this.online = online;
    this.active = active;
  }

  List<BareJid> accounts() {
    return online.accounts();
  }

  Stream<Session> of(BareJid account) {
    return online.of(account);
  }

  Stream<Session> sessions() {
    return accounts().stream().flatMap(online::of);
  }

  boolean isActive(BareJid account) {
    return of(account).anyMatch(session -> session.idle().compareTo(active) < 0);
  }

  /// Those with the smallest keys that are larger than `after`; looks at each, keeps few.
  static <T> List<T> first(Stream<T> all, Function<T, String> key, String after, int limit) {
    record Keyed<T>(String key, T value) {}
    var order = Comparator.comparing(Keyed<T>::key);
    var kept = new PriorityQueue<Keyed<T>>(order.reversed());
    all.forEach(each -> {
      var keyed = new Keyed<>(key.apply(each), each);
      if (keyed.key().compareTo(after) > 0) {
        kept.add(keyed);
        if (kept.size() > limit) {
          kept.poll();
        }
      }
    });
    return kept.stream().sorted(order).map(Keyed::value).toList();
  }
}
