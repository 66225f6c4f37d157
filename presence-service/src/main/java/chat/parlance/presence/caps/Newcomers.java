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

  /// More than a platform meets in the time that a store takes to have it, even where all are new
  /// to it.
  private static final int MOST = 32;

  private static final int MAX_LENGTH = 4096;
  private static final int MAX_LENGTH_OF_ALL = 16_384;
  private static final long KEPT_MINUTES = 10;

  /// One kind of client.
  ///
  /// @param client its name, see [Client#of]
  /// @param until when it needn't be remembered any more, in epoch seconds
  record Newcomer(String client, List<String> interests, long until) {

    Newcomer {
      interests = List.copyOf(interests);
    }

    private int length() {
      return interests.stream().mapToInt(String::length).sum();
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
    if (newcomer != null) {
      after.removeIf(it -> it.client().equals(newcomer.client()));
      after.add(newcomer);
    }
    while (after.size() > MOST || length(after) > MAX_LENGTH_OF_ALL) {
      after.removeFirst();
    }
    if (after.equals(before)) {
      return null;
    }
    return new Put<>(FACT, after.isEmpty() ? null : new Newcomers(after));
  }

  private static int length(List<Newcomer> clients) {
    return clients.stream().mapToInt(Newcomer::length).sum();
  }

  private static @Nullable Newcomer newcomer(Watching wish, Instant now) {
    var client = wish.client();
    if (client == null) {
      return null;
    }
    var until = now.plus(KEPT_MINUTES, ChronoUnit.MINUTES).getEpochSecond();
    var newcomer = new Newcomer(client, wish.interests(), until);
    return newcomer.length() == 0 || newcomer.length() > MAX_LENGTH ? null : newcomer;
  }
}
