package chat.parlance.log.runtime;

import chat.parlance.log.Change;
import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The handlers that follow facts. Each is asked once for a record at most, so that two that follow
/// what the other changes come to an end.
final class Followers {

  private final Map<Fact<?>, List<Registered>> byFact = new HashMap<>();

  Followers(List<Registered> all) {
    for (var one : all) {
      if (one.route() instanceof Route.OfChanges<?>(var fact)) {
        byFact.computeIfAbsent(fact, _ -> new ArrayList<>()).add(one);
      }
    }
  }

  /// Whether any follows something that these decisions may change.
  boolean areAskedBy(List<Decided> decided) {
    if (byFact.isEmpty()) {
      return false;
    }
    for (var one : decided) {
      for (var effect : one.decision().effects()) {
        if (effect instanceof Effect.Put<?> put && byFact.containsKey(put.fact())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Asks those who follow what these decisions change, and what their own change.
  ///
  /// @param staged what the context's handlers see
  /// @return these decisions, and theirs
  List<Decided> follow(List<Decided> decided, Facts before, StagedFacts staged, Context context) {
    decided.forEach(staged::stage);
    var all = new ArrayList<>(decided);
    var asked = new HashSet<Registered>();
    for (int i = 0; i < all.size(); i++) {
      for (var effect : all.get(i).decision().effects()) {
        if (effect instanceof Effect.Put<?> put) {
          ask(put.fact(), before, staged, context, asked, all);
        }
      }
    }
    return all;
  }

  private <T> void ask(
      Fact<T> fact,
      Facts before,
      StagedFacts staged,
      Context context,
      Set<Registered> asked,
      List<Decided> all) {
    var followers = byFact.getOrDefault(fact, List.of());
    if (followers.isEmpty()) {
      return;
    }
    var change = new Change<>(fact, before.get(fact), staged.get(fact));
    if (Objects.equals(change.before(), change.after())) {
      return;
    }
    for (var follower : followers) {
      if (asked.add(follower)) {
        var one = follower.decide(change, context);
        all.add(one);
        staged.stage(one);
      }
    }
  }
}
