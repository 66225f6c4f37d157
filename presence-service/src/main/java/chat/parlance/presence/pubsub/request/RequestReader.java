package chat.parlance.presence.pubsub.request;

import chat.parlance.presence.pubsub.form.DataForm;
import chat.parlance.presence.pubsub.request.PubsubRequest.NewItem;
import chat.parlance.presence.pubsub.request.PubsubRequest.Page;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads requests of those who publish and subscribe (XEP-0060 sections 5 to 7 and 8.1).
public final class RequestReader {

  private static final String RSM = "http://jabber.org/protocol/rsm";

  private RequestReader() {}

  /// Reads a request.
  ///
  /// @param pubsub the payload of the request
  public static PubsubRequest read(Iq.Type type, Element pubsub) throws Refused {
    var children = pubsub.children();
    if (children.isEmpty() || !children.getFirst().namespace().equals(Pubsub.NAMESPACE)) {
      throw Refused.of(Condition.BAD_REQUEST, "nothing is asked for");
    }
    var first = children.getFirst();
    return type == Iq.Type.GET ? get(first, pubsub) : set(first, children);
  }

  private static PubsubRequest get(Element first, Element pubsub) throws Refused {
    return switch (first.name()) {
      case "items" -> items(first, pubsub);
      case "subscriptions" -> new PubsubRequest.Subscriptions(Parts.nodeIfAny(first));
      case "affiliations" -> new PubsubRequest.Affiliations(Parts.nodeIfAny(first));
      case "options" ->
          new PubsubRequest.Options(Parts.node(first), Parts.jid(first), first.attribute("subid"));
      case "default" -> new PubsubRequest.DefaultOptions(Parts.nodeIfAny(first));
      default -> throw Refused.of(Condition.BAD_REQUEST, "not to be got");
    };
  }

  private static PubsubRequest set(Element first, List<Element> children) throws Refused {
    return switch (first.name()) {
      case "create" -> create(first, children);
      case "publish" -> publish(first, children);
      case "retract" -> retract(first);
      case "subscribe" -> subscribe(first, children);
      case "unsubscribe" ->
          new PubsubRequest.Unsubscribe(
              Parts.node(first), Parts.jid(first), first.attribute("subid"));
      case "options" ->
          new PubsubRequest.SetOptions(
              Parts.node(first), Parts.jid(first), first.attribute("subid"), Parts.form(first));
      default -> throw Refused.of(Condition.BAD_REQUEST, "not to be set");
    };
  }

  // Section 8.1.3: the configuration follows and has no node of its own.
  private static PubsubRequest create(Element create, List<Element> children) throws Refused {
    var configure = second(children, "configure");
    if (configure != null && configure.attribute("node") != null) {
      throw Refused.of(Condition.BAD_REQUEST, "the configuration has a node");
    }
    @Nullable DataForm form =
        configure == null || configure.children().isEmpty() ? null : Parts.form(configure);
    return new PubsubRequest.Create(Parts.nodeIfAny(create), form);
  }

  private static @Nullable Element second(List<Element> children, String name) throws Refused {
    if (children.size() == 1) {
      return null;
    }
    if (children.size() > 2 || !children.get(1).is(name, Pubsub.NAMESPACE)) {
      throw Refused.of(Condition.BAD_REQUEST, "more than is understood");
    }
    return children.get(1);
  }

  private static PubsubRequest publish(Element publish, List<Element> children) throws Refused {
    var node = Parts.node(publish);
    var items = publish.children();
    if (items.size() > 1) {
      throw Refused.of(Condition.BAD_REQUEST, "one item at a time");
    }
    var options = second(children, "publish-options");
    @Nullable DataForm form = options == null ? null : Parts.form(options);
    return new PubsubRequest.Publish(node, items.isEmpty() ? null : item(items.getFirst()), form);
  }

  private static NewItem item(Element item) throws Refused {
    if (!item.is("item", Pubsub.NAMESPACE)) {
      throw PubsubError.itemRequired();
    }
    var payloads = item.children();
    if (payloads.size() > 1 || !item.text().isBlank()) {
      throw PubsubError.invalidPayload();
    }
    var id = item.attribute("id");
    return new NewItem(
        id == null || id.isEmpty() ? null : id, payloads.isEmpty() ? null : payloads.getFirst());
  }

  private static PubsubRequest retract(Element retract) throws Refused {
    var node = Parts.node(retract);
    var items = retract.children();
    var id = items.size() == 1 ? items.getFirst().attribute("id") : null;
    if (id == null || id.isEmpty() || !items.getFirst().is("item", Pubsub.NAMESPACE)) {
      throw PubsubError.itemRequired();
    }
    return new PubsubRequest.Retract(node, id, Parts.isTrue(retract.attribute("notify")));
  }

  private static PubsubRequest subscribe(Element subscribe, List<Element> children) throws Refused {
    var options = second(children, "options");
    @Nullable DataForm form = options == null ? null : Parts.form(options);
    return new PubsubRequest.Subscribe(Parts.node(subscribe), Parts.jid(subscribe), form);
  }

  private static PubsubRequest items(Element items, Element pubsub) throws Refused {
    var ids = new ArrayList<String>();
    for (var item : items.children()) {
      var id = item.attribute("id");
      if (id == null) {
        throw Refused.of(Condition.BAD_REQUEST, "an item without id");
      }
      ids.add(id);
    }
    return new PubsubRequest.Items(
        Parts.node(items),
        ids,
        Parts.count(items.attribute("max_items")),
        items.attribute("subid"),
        page(pubsub.child("set", RSM)));
  }

  private static @Nullable Page page(@Nullable Element set) throws Refused {
    return set == null
        ? null
        : new Page(
            Parts.count(text(set, "max")),
            text(set, "after"),
            text(set, "before"),
            Parts.count(text(set, "index")));
  }

  private static @Nullable String text(Element set, String name) {
    var child = set.child(name, RSM);
    return child == null ? null : child.text();
  }
}
