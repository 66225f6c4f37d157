package chat.parlance.presence.pubsub.request;

import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.request.OwnerRequest.AffiliationChange;
import chat.parlance.presence.pubsub.request.OwnerRequest.SubscriptionChange;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads requests of owners (XEP-0060 section 8).
public final class OwnerReader {

  private OwnerReader() {}

  /// Reads a request.
  ///
  /// @param pubsub the payload of the request
  public static OwnerRequest read(Iq.Type type, Element pubsub) throws Refused {
    var children = pubsub.children();
    if (children.size() != 1 || !children.getFirst().namespace().equals(Pubsub.OWNER)) {
      throw Refused.of(Condition.BAD_REQUEST, "exactly one thing is asked for");
    }
    var first = children.getFirst();
    return type == Iq.Type.GET ? get(first) : set(first);
  }

  private static OwnerRequest get(Element first) throws Refused {
    return switch (first.name()) {
      case "default" -> defaults(first);
      case "configure" -> new OwnerRequest.Configuration(Parts.node(first));
      case "subscriptions" -> new OwnerRequest.Subscriptions(Parts.node(first));
      case "affiliations" -> new OwnerRequest.Affiliations(Parts.node(first));
      default -> throw Refused.of(Condition.BAD_REQUEST, "not to be got");
    };
  }

  private static OwnerRequest defaults(Element first) throws Refused {
    var type = first.attribute("type");
    if (type != null && !type.equals("leaf")) {
      throw PubsubError.unsupported("collections");
    }
    return new OwnerRequest.Defaults();
  }

  private static OwnerRequest set(Element first) throws Refused {
    return switch (first.name()) {
      case "configure" -> new OwnerRequest.Configure(Parts.node(first), Parts.form(first));
      case "delete" -> new OwnerRequest.Delete(Parts.node(first), redirect(first));
      case "purge" -> new OwnerRequest.Purge(Parts.node(first));
      case "subscriptions" ->
          new OwnerRequest.SetSubscriptions(Parts.node(first), subscriptions(first));
      case "affiliations" ->
          new OwnerRequest.SetAffiliations(Parts.node(first), affiliations(first));
      default -> throw Refused.of(Condition.BAD_REQUEST, "not to be set");
    };
  }

  private static @Nullable String redirect(Element delete) {
    var redirect = delete.child("redirect", Pubsub.OWNER);
    return redirect == null ? null : redirect.attribute("uri");
  }

  private static List<SubscriptionChange> subscriptions(Element list) throws Refused {
    var changes = new ArrayList<SubscriptionChange>();
    for (var one : children(list, "subscription")) {
      var value = one.attribute("subscription");
      var state = value == null ? null : Subscription.State.find(value);
      if (value != null && state == null) {
        throw Refused.of(Condition.NOT_ACCEPTABLE, "not a state of a subscription");
      }
      changes.add(new SubscriptionChange(Parts.jid(one), state, one.attribute("subid")));
    }
    return changes;
  }

  // Section 8.9.2.4: an entity MUST NOT be there twice.
  private static List<AffiliationChange> affiliations(Element list) throws Refused {
    var changes = new ArrayList<AffiliationChange>();
    var seen = new HashSet<>();
    for (var one : children(list, "affiliation")) {
      var value = one.attribute("affiliation");
      var affiliation = value == null ? null : Affiliation.find(value);
      if (value != null && affiliation == null) {
        throw Refused.of(Condition.NOT_ACCEPTABLE, "not an affiliation");
      }
      var jid = Parts.jid(one).bare();
      if (!seen.add(jid)) {
        throw Refused.of(Condition.BAD_REQUEST, "an entity is there twice");
      }
      changes.add(new AffiliationChange(jid, affiliation));
    }
    return changes;
  }

  private static List<Element> children(Element list, String name) throws Refused {
    var children = list.children();
    if (children.isEmpty() || !children.stream().allMatch(it -> it.is(name, Pubsub.OWNER))) {
      throw Refused.of(Condition.BAD_REQUEST, "nothing is changed");
    }
    return children;
  }
}
