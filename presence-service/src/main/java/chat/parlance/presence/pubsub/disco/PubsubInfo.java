package chat.parlance.presence.pubsub.disco;

import chat.parlance.presence.pubsub.form.FormWriter;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The answers to disco#info requests.
final class PubsubInfo {

  static final String NAMESPACE = "http://jabber.org/protocol/disco#info";
  static final String ITEMS = "http://jabber.org/protocol/disco#items";

  private static final String META_DATA = "http://jabber.org/protocol/pubsub#meta-data";
  private static final List<NodeField> SHOWN =
      List.of(
          NodeField.TYPE,
          NodeField.TITLE,
          NodeField.DESCRIPTION,
          NodeField.LANGUAGE,
          NodeField.CONTACT,
          NodeField.ACCESS_MODEL,
          NodeField.PUBLISH_MODEL,
          NodeField.MAX_ITEMS);

  private PubsubInfo() {}

  /// What the service is.
  static Element service() {
    return info(query().child(identity("pubsub", "service")), Features.OF_SERVICE);
  }

  /// What an account is to those who may know of it.
  static Element account() {
    var query = query().child(identity("account", "registered")).child(identity("pubsub", "pep"));
    return info(query, Features.OF_ACCOUNTS);
  }

  private static Element info(Element.Builder query, Set<String> features) {
    var all = new TreeSet<>(features);
    all.add(NAMESPACE);
    all.add(ITEMS);
    all.forEach(name -> query.child(feature(name)));
    return query.build();
  }

  /// What a node is, and how it is configured (section 5.4).
  static Element node(Node node) {
    return query()
        .attribute("node", node.name())
        .child(identity("pubsub", "leaf"))
        .child(feature(Pubsub.NAMESPACE))
        .child(metaData(node))
        .build();
  }

  private static Element metaData(Node node) {
    var form = FormWriter.of("result", META_DATA);
    SHOWN.forEach(field -> form.field(field, node.config()));
    var created = Instant.ofEpochMilli(node.createdMillis()).toString();
    return form.field("pubsub#creator", "jid-single", "Creator", List.of(node.creator().toString()))
        .field("pubsub#creation_date", "text-single", "When it was created", List.of(created))
        .field("pubsub#owner", "jid-multi", "Owners", jids(node.with(Affiliation.OWNER)))
        .field(
            "pubsub#publisher", "jid-multi", "Publishers", jids(node.with(Affiliation.PUBLISHER)))
        .field(
            "pubsub#num_subscribers",
            "text-single",
            "How many are subscribed",
            List.of(Long.toString(active(node))))
        .build();
  }

  private static long active(Node node) {
    return node.subscriptions().stream().filter(Subscription::isActive).count();
  }

  private static List<String> jids(Stream<BareJid> jids) {
    return jids.map(BareJid::toString).toList();
  }

  private static Element.Builder query() {
    return Element.builder("query", NAMESPACE);
  }

  private static Element identity(String category, String type) {
    return Element.builder("identity", NAMESPACE)
        .attribute("category", category)
        .attribute("type", type)
        .build();
  }

  private static Element feature(String name) {
    return Element.builder("feature", NAMESPACE).attribute("var", name).build();
  }
}
