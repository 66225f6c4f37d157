package chat.parlance.system.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  private final boolean[][] friends;
  private final @Nullable String[][] statuses;
  private final Nodes[] nodes;
  private final Told told;

  Model(int people) {
    this.people = people;
    this.wishes = new Wish[people][people];
    this.listed = new boolean[people][people];
    this.blocks = new boolean[people][people];
    this.friends = new boolean[people][people];
    this.statuses = new String[people][DEVICES];
    this.nodes = Stream.generate(Nodes::new).limit(people).toArray(Nodes[]::new);
    this.told = new Told(people);
    for (var row : wishes) {
      Arrays.fill(row, Wish.NO);
    }
  }

  /// Those of some deeds that make sense when they are done.
  static List<Deed> effective(List<Deed> deeds, int people) {
    var model = new Model(people);
    var effective = new ArrayList<Deed>();
    for (var deed : deeds) {
      if (model.allows(deed)) {
        model.apply(deed);
        effective.add(deed);
      }
    }
    return effective;
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
      case BEFRIEND -> here && listed[actor][other];
      case PUBLISH, FETCH -> here;
      case RETRACT -> here && nodes[actor].item(PersonalNode.of(deed)) != null;
      case OPEN, ADMIT -> here && nodes[actor].has(PersonalNode.of(deed));
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
      case COME -> {
        statuses[actor][deed.device()] = deed.text();
        for (int owner = 0; owner < people; owner++) {
          tellLast(actor, deed.device(), owner);
        }
      }
      case SAY -> statuses[actor][deed.device()] = deed.text();
      case GO, DIE -> {
        statuses[actor][deed.device()] = null;
        told.forget(actor, deed.device());
      }
      case SUBSCRIBE -> {
        listed[actor][other] = true;
        if (wishes[actor][other] == Wish.NO) {
          wishes[actor][other] = Wish.ASKED;
        }
      }
      case APPROVE -> {
        listed[actor][other] = true;
        wishes[other][actor] = Wish.YES;
        tellLast(other, actor);
      }
      case CANCEL -> wishes[other][actor] = Wish.NO;
      case UNSUBSCRIBE -> wishes[actor][other] = Wish.NO;
      case REMOVE -> {
        listed[actor][other] = false;
        friends[actor][other] = false;
        wishes[actor][other] = Wish.NO;
        wishes[other][actor] = Wish.NO;
      }
      case BLOCK -> blocks[actor][other] = true;
      case UNBLOCK -> {
        blocks[actor][other] = false;
        tellLast(actor, other);
        tellLast(other, actor);
      }
      case BEFRIEND -> friends[actor][other] = !friends[actor][other];
      case PUBLISH, RETRACT, OPEN, ADMIT -> nodes(deed);
      case FETCH -> {}
    }
  }

  private void nodes(Deed deed) {
    var node = PersonalNode.of(deed);
    var own = nodes[deed.actor()];
    switch (deed.kind()) {
      case PUBLISH -> own.publish(node, deed.text());
      case RETRACT -> own.retract(node);
      case OPEN -> own.open(node, Nodes.Access.of(deed));
      default -> own.admit(node, deed.other());
    }
    if (deed.kind() == Deed.Kind.PUBLISH || deed.kind() == Deed.Kind.RETRACT) {
      for (int person = 0; person < people; person++) {
        for (int device = 0; device < DEVICES; device++) {
          tell(person, device, deed.actor(), node);
        }
      }
    }
  }

  // Whoever comes to see a presence is told what was published last.
  private void tellLast(int person, int owner) {
    for (int device = 0; device < DEVICES; device++) {
      tellLast(person, device, owner);
    }
  }

  private void tellLast(int person, int device, int owner) {
    for (var node : PersonalNode.values()) {
      if (nodes[owner].item(node) != null) {
        tell(person, device, owner, node);
      }
    }
  }

  private void tell(int person, int device, int owner, PersonalNode node) {
    boolean hears = isHere(person, device) && sees(person, owner) && node.isWantedBy(device);
    if (hears && (person == owner || mayRead(person, owner, node))) {
      told.tell(person, device, owner, node, nodes[owner].item(node));
    }
  }

  private boolean mayRead(int person, int owner, PersonalNode node) {
    return nodes[owner].mayRead(node, person, knows(person, owner), friends[owner][person]);
  }

  private boolean knows(int person, int owner) {
    return wishes[person][owner] == Wish.YES;
  }

  private boolean sees(int person, int other) {
    return other == person || (knows(person, other) && !areApart(person, other));
  }

  /// What is answered to a request: nothing, an item's text, or a condition.
  String answerTo(Deed deed) {
    int actor = deed.actor();
    int other = deed.other();
    if (deed.kind() != Deed.Kind.FETCH) {
      return "";
    }
    if (areApart(actor, other)) {
      return blocks[actor][other] ? "not-acceptable" : "service-unavailable";
    }
    return nodes[other].answer(
        PersonalNode.of(deed), actor, knows(actor, other), friends[other][actor]);
  }

  boolean isFriend(int person, int other) {
    return friends[person][other];
  }

  boolean isMember(Deed deed) {
    return nodes[deed.actor()].isMember(PersonalNode.of(deed), deed.other());
  }

  /// What a device was told of nodes, by `person/node`.
  Map<String, String> toldTo(int person, int device) {
    return told.to(person, device);
  }

  boolean isHere(int person, int device) {
    return statuses[person][device] != null;
  }

  /// Statuses by `person/device` as every device of a person sees them.
  Map<String, String> seenBy(int person) {
    var seen = new TreeMap<String, String>();
    for (int other = 0; other < people; other++) {
      if (sees(person, other)) {
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

  /// The roster of a person: by contact the subscription, whether it is asked for, and whether it
  /// is a friend's.
  Map<String, String> rosterOf(int person) {
    var roster = new HashMap<String, String>();
    for (int other = 0; other < people; other++) {
      if (listed[person][other]) {
        boolean to = wishes[person][other] == Wish.YES;
        boolean from = wishes[other][person] == Wish.YES;
        var subscription = to ? from ? "both" : "to" : from ? "from" : "none";
        var asks = wishes[person][other] == Wish.ASKED ? "?" : "";
        var group = friends[person][other] ? "+" : "";
        roster.put(Integer.toString(other), subscription + asks + group);
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
