package chat.parlance.system.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who must see what, in as few words as possible: RFC 6121 without a server.
final class Model {

  static final int DEVICES = 3;

  /// Where a subscription stands.
  private enum Wish {
    NO,
    ASKED,
    YES
  }

  private final int people;
  private final Wish[][] wishes;
  private final boolean[][] listed;
  private final @Nullable String[][] statuses;

  Model(int people) {
    this.people = people;
    this.wishes = new Wish[people][people];
    this.listed = new boolean[people][people];
    this.statuses = new String[people][DEVICES];
    for (var row : wishes) {
      Arrays.fill(row, Wish.NO);
    }
  }

  /// Whether a deed makes sense now.
  boolean allows(Deed deed) {
    boolean here = isHere(deed.actor(), deed.device());
    return switch (deed.kind()) {
      case COME -> !here;
      case GO, SAY, DIE, SUBSCRIBE, UNSUBSCRIBE -> here;
      case APPROVE -> here && wishes[deed.other()][deed.actor()] == Wish.ASKED;
      case CANCEL -> here && wishes[deed.other()][deed.actor()] != Wish.NO;
      case REMOVE -> here && listed[deed.actor()][deed.other()];
    };
  }

  /// Takes in what was done.
  void apply(Deed deed) {
    int actor = deed.actor();
    int other = deed.other();
    switch (deed.kind()) {
      case COME, SAY -> statuses[actor][deed.device()] = "s" + deed.word();
      case GO, DIE -> statuses[actor][deed.device()] = null;
      case SUBSCRIBE -> {
        listed[actor][other] = true;
        if (wishes[actor][other] == Wish.NO) {
          wishes[actor][other] = Wish.ASKED;
        }
      }
      case APPROVE -> {
        listed[actor][other] = true;
        wishes[other][actor] = Wish.YES;
      }
      case CANCEL -> wishes[other][actor] = Wish.NO;
      case UNSUBSCRIBE -> wishes[actor][other] = Wish.NO;
      case REMOVE -> {
        listed[actor][other] = false;
        wishes[actor][other] = Wish.NO;
        wishes[other][actor] = Wish.NO;
      }
    }
  }

  boolean isHere(int person, int device) {
    return statuses[person][device] != null;
  }

  /// Statuses by `person/device` as every device of a person sees them.
  Map<String, String> seenBy(int person) {
    var seen = new TreeMap<String, String>();
    for (int other = 0; other < people; other++) {
      if (other == person || wishes[person][other] == Wish.YES) {
        for (int device = 0; device < DEVICES; device++) {
          var status = statuses[other][device];
          if (status != null) {
            seen.put(other + "/" + device, status);
          }
        }
      }
    }
    return seen;
  }

  /// The roster of a person: by contact the subscription, and whether it is asked for.
  Map<String, String> rosterOf(int person) {
    var roster = new HashMap<String, String>();
    for (int other = 0; other < people; other++) {
      if (listed[person][other]) {
        boolean to = wishes[person][other] == Wish.YES;
        boolean from = wishes[other][person] == Wish.YES;
        var subscription = to ? from ? "both" : "to" : from ? "from" : "none";
        var asks = wishes[person][other] == Wish.ASKED ? "?" : "";
        roster.put(Integer.toString(other), subscription + asks);
      }
    }
    return roster;
  }

  /// Who waits for an answer of a person.
  Set<String> askersOf(int person) {
    var askers = new HashSet<String>();
    for (int other = 0; other < people; other++) {
      if (wishes[other][person] == Wish.ASKED) {
        askers.add(Integer.toString(other));
      }
    }
    return askers;
  }
}
