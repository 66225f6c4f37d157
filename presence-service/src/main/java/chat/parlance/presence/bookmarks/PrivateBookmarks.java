package chat.parlance.presence.bookmarks;

import chat.parlance.log.Context;
import chat.parlance.log.Fact;
import chat.parlance.presence.privatexml.PrivateXmlPart;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bookmarks in private XML: written to the node, and given as it has them.
@Implements(
    xep = 48,
    version = "1.2",
    status = Implements.Status.COMPLETE,
    note = "in private XML and at a node, in step with XEP-0402")
final class PrivateBookmarks implements PrivateXmlPart {

  private final BookmarksProperties limits;
  private final PubsubProperties nodes;

  PrivateBookmarks(BookmarksProperties limits, PubsubProperties nodes) {
    this.limits = limits;
    this.nodes = nodes;
  }

  @Override
  public boolean isOf(Element element) {
    return Storage.is(element);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, NodeList.FACT, Node.fact(Bookmarks.NODE));
  }

  @Override
  public Taken take(Element storage, Iq set, Context context) {
    if (!Storage.isWellFormed(storage)) {
      return refused(storage, Condition.BAD_REQUEST, "a room without a JID");
    }
    if (!limits.allow(storage.children().size(), storage.bytes().length)) {
      return refused(storage, Condition.POLICY_VIOLATION, "too many bookmarks");
    }
    var read = Storage.read(storage);
    var from = set.from();
    var publisher = from == null ? context.address() : from;
    return new Taken(
        new Storage(List.of(), read.others()).toElement(),
        new Bookmarks(nodes, context).replace(read.bookmarks(), publisher),
        null);
  }

  private static Taken refused(Element storage, Condition condition, String text) {
    return new Taken(storage, List.of(), StanzaError.of(condition, text));
  }

  @Override
  public @Nullable Element show(@Nullable Element storage, Context context) {
    var bookmarks = new Bookmarks(nodes, context);
    return bookmarks.node() == null
        ? storage
        : new Storage(bookmarks.all(), Storage.read(storage).others()).toElement();
  }
}
