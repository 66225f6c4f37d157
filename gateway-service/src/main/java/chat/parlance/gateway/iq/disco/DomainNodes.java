package chat.parlance.gateway.iq.disco;

import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Nodes of the domain that have a disco#info and disco#items of their own. A bean of this type is
/// asked; what it says may depend on who asks.
public interface DomainNodes {

  /// Whether the node is one of these, whoever asks. Never blocks.
  boolean contains(String node);

  /// What one of these nodes is; empty where it isn't for the asker.
  CompletionStage<Optional<NodeInfo>> info(String node, BareJid asker);

  /// What is below one of these nodes, as far as it is for the asker.
  CompletionStage<List<NodeItem>> items(String node, BareJid asker);
}
