package chat.parlance.presence.bookmarks;

import chat.parlance.log.Change;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.PubsubProperties;

/// Follows the node that has all bookmarks in one item (XEP-0402 section 5.3.2). A client that
/// empties or deletes that node has come to use the other: it means no bookmark by that.
final class FollowsOlder implements Handler<Change<Node>> {

  enum Outcome {
    CHANGED,
    SAYS_THE_SAME,
    NOTHING_SAID
  }

  private final PubsubProperties limits;

  FollowsOlder(PubsubProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Change<Node>> route() {
    return Route.changes(Node.fact(Bookmarks.OLDER));
  }

  @Override
  public Decision decide(Change<Node> change, Context context) {
    var node = change.after();
    var said = node == null ? null : node.last(context.now());
    if (said == null) {
      return Decision.nothing(Outcome.NOTHING_SAID);
    }
    var wanted = Storage.read(said.payload()).bookmarks();
    var effects = new Bookmarks(limits, context).replace(wanted, said.publisher());
    return effects.isEmpty()
        ? Decision.nothing(Outcome.SAYS_THE_SAME)
        : new Decision(Outcome.CHANGED, effects);
  }
}
