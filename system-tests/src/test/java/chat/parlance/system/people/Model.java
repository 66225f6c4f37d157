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
  private final boolean[][] blocks;
  private final @Nullable String[][] statuses;

  Model(int people) {
    this.people = people;
    this.wishes = new Wish[people][people];
    this.listed = new boolean[people][people];
    this.blocks = new boolean[people][people];
    this.statuses = new String[people][DEVICES];
    for (var row : wishes) {
      Arrays.fill(row, Wish.NO);
    }
  }

  /// Whether a deed makes sense now. Between two who hear nothing of each other no handshake does.
  boolean allows(Deed deed) {
    int actor = deed.actor();
    int other = deed.other();
    boolean here = isHere(actor, deed.device());
    boolean hear = here && !areApart(actor, other);
    return switch (deed.kind()) {
      case COME -> !here;
      case GO, SAY, DIE -> here;
      case SUBSCRIBE, UNSUBSCRIBE -> hear;
      case APPROVE -> hear && wishes[other][actor] == Wish.ASKED;
      case CANCEL -> hear && wishes[other][actor] != Wish.NO;
      case REMOVE -> hear && listed[actor][other];
      case BLOCK -> here && !blocks[actor][other];
      case UNBLOCK -> here && blocks[actor][other];
    };
  }

  private boolean areApart(int one, int other) {
    return blocks[one][other] || blocks[other][one];
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
      case BLOCK, UNBLOCK -> blocks[actor][other] = deed.kind() == Deed.Kind.BLOCK;
    }
  }

  boolean isHere(int person, int device) {
    return statuses[person][device] != null;
  }

  /// Statuses by `person/device` as every device of a person sees them.
  Map<String, String> seenBy(int person) {
    var seen = new TreeMap<String, String>();
    for (int other = 0; other < people; other++) {
      boolean sees = wishes[person][other] == Wish.YES && !areApart(person, other);
      if (other == person || sees) {
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
      if (wishes[other][person] == Wish.ASKED && !areApart(person, other)) {
        askers.add(Integer.toString(other));
      }
    }
    return askers;
  }
}
