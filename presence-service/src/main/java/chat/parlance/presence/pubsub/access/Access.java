package chat.parlance.presence.pubsub.access;

import chat.parlance.log.Context;
import chat.parlance.log.Facts;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.jid.BareJid;

/// What the nodes of an address are to others.
///
/// @param address an account, or the domain of the service
public record Access(BareJid address, Facts facts) {

  static final String SERVICE = "pubsub.";

  public static Access in(Context context) {
    return new Access(context.address(), context.facts());
  }

  /// Whether it is an account's (XEP-0163), and not the service's.
  public boolean isAccount() {
    return !address.isDomain();
  }

  /// Whether an entity is the domain whose service it is, which owns all nodes there.
  public boolean isDomainOf(BareJid entity) {
    return entity.isDomain() && address.equals(new BareJid(null, SERVICE + entity.domainpart()));
  }

  /// What an entity is to a node.
  public Affiliation affiliation(Node node, BareJid entity) {
    return isDomainOf(entity) ? Affiliation.OWNER : node.affiliation(entity);
  }

  /// Whether an entity may know that there is an account.
  public boolean knows(BareJid entity) {
    if (!isAccount()) {
      return true;
    }
    return entity.equals(address)
        ? AccountPresence.existsIn(facts)
        : Roster.in(facts).isSubscriber(entity);
  }

  /// What an entity is refused with: the same for all reasons if it may not know of the account.
  public Refused refuse(BareJid entity, Refused why) {
    return knows(entity) ? why : PubsubError.presenceSubscriptionRequired();
  }

  public boolean mayRead(Node node, BareJid entity) {
    try {
      requireRead(node, entity);
      return true;
    } catch (Refused _) {
      return false;
    }
  }

  /// Whether an entity may retrieve items, and is notified if it is subscribed.
  public void requireRead(Node node, BareJid entity) throws Refused {
    if (!isPermitted(node, entity) && !byModel(node, entity)) {
      throw refuse(entity, reason(node, entity, PubsubError.subscribersOnly()));
    }
  }

  /// Whether an entity may subscribe, if only to be approved.
  public void requireSubscribe(Node node, BareJid entity) throws Refused {
    boolean asks =
        switch (node.config().accessModel()) {
          case AUTHORIZE -> affiliation(node, entity) == Affiliation.NONE;
          case OPEN, PRESENCE, ROSTER, WHITELIST -> false;
        };
    if (!asks && !isPermitted(node, entity) && !byModel(node, entity)) {
      throw refuse(entity, reason(node, entity, PubsubError.forbidden()));
    }
  }

  /// Whether an entity may publish (publish model).
  public boolean mayPublish(Node node, BareJid entity) {
    var affiliation = affiliation(node, entity);
    if (affiliation.publishes()) {
      return true;
    }
    return affiliation != Affiliation.OUTCAST
        && switch (node.config().get(NodeField.PUBLISH_MODEL)) {
          case "open" -> mayRead(node, entity);
          case "subscribers" -> node.hasSubscriber(entity) && mayRead(node, entity);
          default -> false;
        };
  }

  private boolean isPermitted(Node node, BareJid entity) {
    return affiliation(node, entity).reads();
  }

  private boolean byModel(Node node, BareJid entity) {
    var affiliation = affiliation(node, entity);
    if (affiliation == Affiliation.OUTCAST || affiliation == Affiliation.PUBLISH_ONLY) {
      return false;
    }
    return switch (node.config().accessModel()) {
      case OPEN -> !isAccount() || AccountPresence.existsIn(facts);
      case PRESENCE -> isAccount() && knows(entity);
      case ROSTER -> isAccount() && knows(entity) && isInGroup(node, entity);
      case AUTHORIZE -> node.hasSubscriber(entity);
      case WHITELIST -> false;
    };
  }

  private boolean isInGroup(Node node, BareJid entity) {
    var item = Roster.in(facts).find(entity);
    var groups = node.config().all(NodeField.ROSTER_GROUPS_ALLOWED);
    return item != null && item.seenGroups().stream().anyMatch(groups::contains);
  }

  private Refused reason(Node node, BareJid entity, Refused authorize) {
    var affiliation = affiliation(node, entity);
    if (affiliation == Affiliation.OUTCAST || affiliation == Affiliation.PUBLISH_ONLY) {
      return PubsubError.forbidden();
    }
    return switch (node.config().accessModel()) {
      case OPEN, PRESENCE -> PubsubError.presenceSubscriptionRequired();
      case ROSTER -> PubsubError.notInRosterGroup();
      case AUTHORIZE -> authorize;
      case WHITELIST -> PubsubError.closedNode();
    };
  }
}
