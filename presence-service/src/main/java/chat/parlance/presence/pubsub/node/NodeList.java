package chat.parlance.presence.pubsub.node;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The nodes of an address: what is needed to list them and to find their documents.
public record NodeList(List<Entry> nodes) {

  /// One node.
  ///
  /// @param title the beginning of it; empty if it has none
  public record Entry(String name, String title, AccessModel access, BareJid creator) {

    private static final int TITLE_LENGTH = 64;

    static Entry of(String name, String title, AccessModel access, BareJid creator) {
      int end = Math.min(title.length(), TITLE_LENGTH);
      boolean halved = end > 0 && Character.isHighSurrogate(title.charAt(end - 1));
      return new Entry(name, title.substring(0, halved ? end - 1 : end), access, creator);
    }
  }

  /// One document per address; absent while there is no node.
  public static final Fact<NodeList> FACT = Fact.inStore("pubsubNodes", NodeList.class);

  private static final NodeList NONE = new NodeList(List.of());

  public NodeList {
    nodes = List.copyOf(nodes);
  }

  public static NodeList in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? NONE : known;
  }

  public @Nullable Entry find(String name) {
    for (var entry : nodes) {
      if (entry.name().equals(name)) {
        return entry;
      }
    }
    return null;
  }

  public boolean has(String name) {
    return find(name) != null;
  }

  public long createdBy(BareJid creator) {
    return nodes.stream().filter(entry -> entry.creator().equals(creator)).count();
  }

  NodeList with(Entry changed) {
    if (!has(changed.name())) {
      return new NodeList(Stream.concat(nodes.stream(), Stream.of(changed)).toList());
    }
    return new NodeList(
        nodes.stream()
            .map(entry -> entry.name().equals(changed.name()) ? changed : entry)
            .toList());
  }

  /// Without some nodes that are gone.
  public NodeList without(List<Node> gone) {
    var names = gone.stream().map(Node::name).collect(Collectors.toSet());
    return new NodeList(nodes.stream().filter(entry -> !names.contains(entry.name())).toList());
  }

  NodeList without(String name) {
    return new NodeList(nodes.stream().filter(entry -> !entry.name().equals(name)).toList());
  }

  /// Makes this what is known.
  public Put<NodeList> put() {
    return new Put<>(FACT, nodes.isEmpty() ? null : this);
  }
}
