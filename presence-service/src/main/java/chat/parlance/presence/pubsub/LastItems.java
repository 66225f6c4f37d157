package chat.parlance.presence.pubsub;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.blocking.guard.Blocking;
import chat.parlance.presence.caps.Interest;
import chat.parlance.presence.pubsub.access.Access;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.FullJid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives a session the last item of each node that it wants, when it comes to see the account's
/// presence or it becomes known what it wants (XEP-0163 section 4.3.4).
final class LastItems implements Handler<Told> {

  enum Outcome {
    SENT,
    NOTHING_TO_SEND,
    NOTHING_WANTED,
    BLOCKED
  }

  @Override
  public Route<Told> route() {
    return Route.told(Watching.NAME);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, NodeList.FACT);
  }

  @Override
  public Set<Fact<?>> facts(Told told) {
    return mayWant(told.as(Watching.class)) ? facts() : Set.of();
  }

  private static boolean mayWant(@Nullable Watching wish) {
    return wish != null
        && wish.change() != Watching.Change.END
        && (wish.client() != null || !wish.interests().isEmpty());
  }

  @Override
  public Decision decide(Told told, Context context) {
    var wish = told.as(Watching.class);
    if (wish == null || !mayWant(wish)) {
      return Decision.nothing(Outcome.NOTHING_WANTED);
    }
    if (Blocking.isBetween(new FullJid(told.teller(), wish.resource()), context)) {
      return Decision.nothing(Outcome.BLOCKED);
    }
    var nodes = NodeList.in(context.facts());
    if (nodes.nodes().isEmpty()) {
      return Decision.nothing(Outcome.NOTHING_TO_SEND);
    }
    var effects = new ArrayList<Effect>();
    for (var name : wanted(wish, context)) {
      var effect = nodes.has(name) ? last(name, told, wish, context, effects.size()) : null;
      if (effect != null) {
        effects.add(effect);
      }
    }
    return new Decision(effects.isEmpty() ? Outcome.NOTHING_TO_SEND : Outcome.SENT, effects);
  }

  private static List<String> wanted(Watching wish, Context context) {
    var client = wish.client();
    return client == null || !wish.interests().isEmpty()
        ? wish.interests()
        : Interest.of(client, context.facts());
  }

  private static @Nullable Effect last(
      String name, Told told, Watching wish, Context context, int index) {
    var node = Node.find(name, context);
    var last = node == null ? null : node.last(context.now());
    if (node == null
        || last == null
        || !node.config().is(NodeField.SEND_LAST_PUBLISHED_ITEM, "on_sub_and_presence")
        || !Access.in(context).mayRead(node, told.teller())) {
      return null;
    }
    return Notifications.of(context, node, "-" + index)
        .last(new FullJid(told.teller(), wish.resource()), wish.session(), last);
  }
}
