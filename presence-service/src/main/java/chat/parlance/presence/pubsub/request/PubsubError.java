package chat.parlance.presence.pubsub.request;

import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;

/// The errors that have a condition of their own (XEP-0060 section 17.2).
public final class PubsubError {

  private PubsubError() {}

  public static Refused unsupported(String feature) {
    var specific =
        Element.builder("unsupported", Pubsub.ERRORS).attribute("feature", feature).build();
    return Refused.of(Condition.FEATURE_NOT_IMPLEMENTED, specific);
  }

  public static Refused noSuchNode() {
    return Refused.of(Condition.ITEM_NOT_FOUND);
  }

  public static Refused forbidden() {
    return Refused.of(Condition.FORBIDDEN);
  }

  public static Refused nodeIdRequired() {
    return of(Condition.BAD_REQUEST, "nodeid-required");
  }

  public static Refused noInstantNodes() {
    return of(Condition.NOT_ACCEPTABLE, "nodeid-required");
  }

  public static Refused itemRequired() {
    return of(Condition.BAD_REQUEST, "item-required");
  }

  public static Refused itemForbidden() {
    return of(Condition.BAD_REQUEST, "item-forbidden");
  }

  public static Refused payloadRequired() {
    return of(Condition.BAD_REQUEST, "payload-required");
  }

  public static Refused invalidPayload() {
    return of(Condition.BAD_REQUEST, "invalid-payload");
  }

  public static Refused payloadTooBig() {
    return of(Condition.NOT_ACCEPTABLE, "payload-too-big");
  }

  public static Refused nodeFull() {
    return of(Condition.CONFLICT, "node-full");
  }

  /// The node is otherwise than the options of a publish request want it.
  ///
  /// @param field which field of the publish-options it is
  public static Refused preconditionNotMet(String field) {
    var specific = specific("precondition-not-met");
    return new Refused(StanzaError.of(Condition.CONFLICT, field).with(specific));
  }

  public static Refused unsupportedAccessModel() {
    return of(Condition.NOT_ACCEPTABLE, "unsupported-access-model");
  }

  public static Refused presenceSubscriptionRequired() {
    return of(Condition.NOT_AUTHORIZED, "presence-subscription-required");
  }

  public static Refused notInRosterGroup() {
    return of(Condition.NOT_AUTHORIZED, "not-in-roster-group");
  }

  public static Refused closedNode() {
    return of(Condition.NOT_ALLOWED, "closed-node");
  }

  public static Refused pendingSubscription() {
    return of(Condition.NOT_AUTHORIZED, "pending-subscription");
  }

  /// Items are for subscribers only.
  public static Refused subscribersOnly() {
    return of(Condition.NOT_AUTHORIZED, "not-subscribed");
  }

  /// There is no such subscription.
  public static Refused notSubscribed() {
    var error = StanzaError.of(Condition.UNEXPECTED_REQUEST).as(StanzaError.Type.CANCEL);
    return new Refused(error.with(specific("not-subscribed")));
  }

  public static Refused invalidJid() {
    return of(Condition.BAD_REQUEST, "invalid-jid");
  }

  public static Refused jidRequired() {
    return of(Condition.BAD_REQUEST, "jid-required");
  }

  public static Refused subidRequired() {
    return of(Condition.BAD_REQUEST, "subid-required");
  }

  public static Refused invalidSubid() {
    return of(Condition.NOT_ACCEPTABLE, "invalid-subid");
  }

  public static Refused tooManySubscriptions() {
    var error = StanzaError.of(Condition.POLICY_VIOLATION).as(StanzaError.Type.WAIT);
    return new Refused(error.with(specific("too-many-subscriptions")));
  }

  /// There is no subscription to be configured (section 6.3.4.2).
  public static Refused noSuchSubscriber() {
    var error = StanzaError.of(Condition.UNEXPECTED_REQUEST).as(StanzaError.Type.MODIFY);
    return new Refused(error.with(specific("not-subscribed")));
  }

  public static Refused invalidOptions() {
    return of(Condition.BAD_REQUEST, "invalid-options");
  }

  public static Refused maxNodesExceeded() {
    return of(Condition.CONFLICT, "max-nodes-exceeded");
  }

  private static Refused of(Condition condition, String specific) {
    return Refused.of(condition, specific(specific));
  }

  private static Element specific(String name) {
    return Element.builder(name, Pubsub.ERRORS).build();
  }
}
