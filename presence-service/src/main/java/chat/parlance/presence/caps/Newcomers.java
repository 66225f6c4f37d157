package chat.parlance.presence.caps;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.presence.watch.Watching;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What clients want of which an account has just been told in full: until everybody finds it under
/// the client's name, the account would miss whom to notify.
record Newcomers(List<Newcomer> clients) {

  static final Fact<Newcomers> FACT = Fact.inLog("newcomers", Newcomers.class);

  private static final int MOST = 4;
  private static final int MAX_LENGTH = 4096;
  private static final long KEPT_MINUTES = 10;

  /// One kind of client.
  ///
  /// @param client its name, see [Client#of]
  /// @param until when it needn't be remembered any more, in epoch seconds
  record Newcomer(String client, List<String> interests, long until) {

    Newcomer {
      interests = List.copyOf(interests);
    }
  }

  Newcomers {
    clients = List.copyOf(clients);
  }

  /// What clients of that name want, or null if the account wasn't just told.
  static @Nullable List<String> interests(String client, Facts facts) {
    var known = facts.get(FACT);
    return known == null ? null : known.find(client);
  }

  private @Nullable List<String> find(String client) {
    for (var newcomer : clients) {
      if (newcomer.client().equals(client)) {
        return newcomer.interests();
      }
    }
    return null;
  }

  /// Remembers what was told, and forgets what was told long ago.
  ///
  /// @return null if there is nothing to change
  static @Nullable Put<Newcomers> meet(Watching wish, Facts facts, Instant now) {
    var known = facts.get(FACT);
    var before = known == null ? List.<Newcomer>of() : known.clients();
    var after = new ArrayList<>(before);
    after.removeIf(newcomer -> newcomer.until() < now.getEpochSecond());
    var newcomer = newcomer(wish, now);
    if (newcomer != null && after.stream().noneMatch(it -> it.client().equals(wish.client()))) {
      after.add(newcomer);
    }
    if (after.size() > MOST) {
      after.removeFirst();
    }
    if (after.equals(before)) {
      return null;
    }
    return new Put<>(FACT, after.isEmpty() ? null : new Newcomers(after));
  }

  private static @Nullable Newcomer newcomer(Watching wish, Instant now) {
    var client = wish.client();
    int length = wish.interests().stream().mapToInt(String::length).sum();
    return client == null || length == 0 || length > MAX_LENGTH
        ? null
        : new Newcomer(
            client, wish.interests(), now.plus(KEPT_MINUTES, ChronoUnit.MINUTES).getEpochSecond());
  }
}
