package chat.parlance.gateway.iq.command;

import chat.parlance.xmpp.jid.BareJid;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All commands by their node.
final class Commands {

  private final Map<String, Command> byNode = new TreeMap<>();

  /// @throws IllegalArgumentException if two have the same node
  Commands(Collection<? extends Command> all) {
    for (var command : all) {
      if (byNode.put(command.node(), command) != null) {
        throw new IllegalArgumentException("two commands have the node " + command.node());
      }
    }
  }

  @Nullable Command of(String node) {
    return byNode.get(node);
  }

  /// What that account may use, in the order of the nodes.
  Stream<Command> of(BareJid asker) {
    return byNode.values().stream().filter(command -> command.isFor(asker));
  }
}
