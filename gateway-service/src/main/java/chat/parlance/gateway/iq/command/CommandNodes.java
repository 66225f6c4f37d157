package chat.parlance.gateway.iq.command;

import chat.parlance.gateway.iq.disco.DomainNodes;
import chat.parlance.gateway.iq.disco.Identity;
import chat.parlance.gateway.iq.disco.NodeInfo;
import chat.parlance.gateway.iq.disco.NodeItem;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The node of all commands, and each command's own (XEP-0050 section 2.2).
final class CommandNodes implements DomainNodes {

  private static final String ALL = CommandHandler.NAMESPACE;
  private static final List<String> FEATURES =
      List.of(CommandHandler.NAMESPACE, FormElements.NAMESPACE);

  private final Supplier<Commands> commands;
  private final Executor blocking;

  CommandNodes(Supplier<Commands> commands, Executor blocking) {
    this.commands = commands;
    this.blocking = blocking;
  }

  @Override
  public boolean contains(String node) {
    return node.equals(ALL) || commands.get().of(node) != null;
  }

  @Override
  public CompletionStage<Optional<NodeInfo>> info(String node, BareJid asker) {
    return CompletableFuture.supplyAsync(() -> infoNow(node, asker), blocking);
  }

  private Optional<NodeInfo> infoNow(String node, BareJid asker) {
    if (node.equals(ALL)) {
      return Optional.of(
          new NodeInfo(new Identity("automation", "command-list", "Commands"), List.of(ALL)));
    }
    return Optional.ofNullable(commands.get().of(node))
        .filter(command -> command.isFor(asker))
        .map(command ->
            new NodeInfo(new Identity("automation", "command-node", command.name()), FEATURES));
  }

  @Override
  public CompletionStage<List<NodeItem>> items(String node, BareJid asker) {
    return CompletableFuture.supplyAsync(
        () ->
            node.equals(ALL)
                ? commands
                    .get()
                    .of(asker)
                    .map(command -> new NodeItem(command.node(), command.name()))
                    .toList()
                : List.of(),
        blocking);
  }
}
