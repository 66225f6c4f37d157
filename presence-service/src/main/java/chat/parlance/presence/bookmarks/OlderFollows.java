package chat.parlance.presence.bookmarks;

import chat.parlance.log.Change;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.presence.privatexml.PrivateXml;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.xmpp.spec.Implements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Follows the bookmarks: the node that has all in one item says the same (XEP-0402 section 5.3.1).
@Implements(xep = 402, version = "1.2.0", status = Implements.Status.COMPLETE)
final class OlderFollows implements Handler<Change<Node>> {

  enum Outcome {
    PUBLISHED,
    JOINED,
    SAYS_THE_SAME
  }

  private final PubsubProperties limits;

  OlderFollows(PubsubProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Change<Node>> route() {
    return Route.changes(Node.fact(Bookmarks.NODE));
  }

  @Override
  public Set<String> features() {
    return Set.of(Bookmarks.NODE + "#compat", Bookmarks.NODE + "#compat-pep");
  }

  @Override
  public Decision decide(Change<Node> change, Context context) {
    var bookmarks = new Bookmarks(limits, context);
    var joined = change.before() == null ? older(bookmarks, context) : List.<Bookmark>of();
    var effects = new ArrayList<Effect>();
    if (change.after() != null && !joined.isEmpty()) {
      effects.addAll(join(joined, bookmarks, context));
    }
    var all = new ArrayList<>(bookmarks.all());
    joined.stream()
        .filter(one -> all.stream().noneMatch(it -> it.jid().equals(one.jid())))
        .forEach(all::add);
    var older = bookmarks.older();
    boolean wanted = bookmarks.olderNode() != null || change.after() != null;
    if (wanted && !older.hasAll(all)) {
      effects.addAll(bookmarks.publishOlder(new Storage(all, older.others())));
    }
    return effects.isEmpty()
        ? Decision.nothing(Outcome.SAYS_THE_SAME)
        : new Decision(joined.isEmpty() ? Outcome.PUBLISHED : Outcome.JOINED, effects);
  }

  // What was kept in private XML before there was a node.
  private static List<Bookmark> older(Bookmarks bookmarks, Context context) {
    var kept = PrivateXml.in(context.facts()).find(Storage.NAME, Bookmarks.OLDER);
    var all = new ArrayList<>(Storage.read(kept).bookmarks());
    all.removeIf(one -> bookmarks.all().stream().anyMatch(it -> it.jid().equals(one.jid())));
    return all;
  }

  private static List<Effect> join(List<Bookmark> more, Bookmarks bookmarks, Context context) {
    var kept = PrivateXml.in(context.facts());
    var others = Storage.read(kept.find(Storage.NAME, Bookmarks.OLDER)).others();
    var rest = new Storage(List.of(), others).toElement();
    var effects = new ArrayList<>(bookmarks.add(more, context.address()));
    effects.add(new Put<>(PrivateXml.FACT, kept.with(List.of(rest))));
    return effects;
  }
}
