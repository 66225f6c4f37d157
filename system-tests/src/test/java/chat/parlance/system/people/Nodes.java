package chat.parlance.system.people;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person's nodes, and who may read them: XEP-0163 without a server.
final class Nodes {

  /// Who may read a node.
  enum Access {
    PRESENCE,
    OPEN,
    ROSTER,
    WHITELIST;

    static Access of(Deed deed) {
      return values()[deed.word() / PersonalNode.values().length % values().length];
    }

    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<PersonalNode, String> items = new EnumMap<>(PersonalNode.class);
  private final Map<PersonalNode, Access> access = new EnumMap<>(PersonalNode.class);
  private final Map<PersonalNode, Set<Integer>> members = new HashMap<>();

  boolean has(PersonalNode node) {
    return access.containsKey(node);
  }

  /// The item's text, or null.
  @Nullable String item(PersonalNode node) {
    return items.get(node);
  }

  void publish(PersonalNode node, String text) {
    access.putIfAbsent(node, Access.PRESENCE);
    items.put(node, text);
  }

  void retract(PersonalNode node) {
    items.remove(node);
  }

  void open(PersonalNode node, Access to) {
    access.put(node, to);
  }

  /// Makes somebody a member, or no longer.
  void admit(PersonalNode node, int person) {
    if (!members(node).remove(person)) {
      members(node).add(person);
    }
  }

  boolean isMember(PersonalNode node, int person) {
    return members(node).contains(person);
  }

  private Set<Integer> members(PersonalNode node) {
    return members.computeIfAbsent(node, any -> new HashSet<>());
  }

  /// Whether another may read a node.
  ///
  /// @param knows whether he may see the owner's presence
  /// @param friend whether he is in the group of friends
  boolean mayRead(PersonalNode node, int person, boolean knows, boolean friend) {
    if (!has(node)) {
      return false;
    }
    return isMember(node, person)
        || switch (access.get(node)) {
          case OPEN -> true;
          case PRESENCE -> knows;
          case ROSTER -> knows && friend;
          case WHITELIST -> false;
        };
  }

  /// What another gets when he asks for a node's items: a text, or a condition. A stranger learns
  /// nothing.
  String answer(PersonalNode node, int person, boolean knows, boolean friend) {
    if (mayRead(node, person, knows, friend)) {
      return items.getOrDefault(node, "");
    }
    if (!knows) {
      return "not-authorized";
    }
    if (!has(node)) {
      return "item-not-found";
    }
    return access.get(node) == Access.WHITELIST ? "not-allowed" : "not-authorized";
  }
}
