package chat.parlance.presence.pubsub.notify;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaIds;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.pubsub.access.Access;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages that an event at a node causes. Who has lost access since subscribing gets none
/// (XEP-0163 section 7.1), and a message to an account that is gone is dropped by its own log.
public final class Notifications {

  private final Context context;
  private final Node node;
  private final String id;
  private @Nullable Item item;

  private Notifications(Context context, Node node, String purpose) {
    this.context = context;
    this.node = node;
    this.id = StanzaIds.of(context.recordId()) + purpose;
  }

  /// Of an event of a node.
  ///
  /// @param purpose tells apart what one record causes
  public static Notifications of(Context context, Node node, String purpose) {
    return new Notifications(context, node, purpose);
  }

  /// Of the publishing of an item.
  public static Notifications of(Context context, Node node, @Nullable Item item) {
    var notifications = new Notifications(context, node, "");
    notifications.item = item;
    return notifications;
  }

  /// Tells everybody who is subscribed, explicitly or by interest.
  public List<Effect> everybody(Element event) {
    if (!node.config().is(NodeField.DELIVER_NOTIFICATIONS)) {
      return List.of();
    }
    var effects = new ArrayList<Effect>();
    var access = Access.in(context);
    node.subscriptions().stream()
        .filter(Subscription::isNotified)
        .filter(one -> access.mayRead(node, one.jid().bare()))
        .forEach(one -> effects.add(to(one.jid(), event)));
    var sessions = Interested.sessions(context, node);
    if (!sessions.isEmpty()) {
      effects.add(toSessions(sessions, event));
    }
    return effects;
  }

  /// Tells one subscribed JID.
  public Effect to(Jid jid, Element event) {
    var message = message(jid, event, null);
    return new Send(Inbox.MESSAGING, jid.bare(), Stanza.ofTrusted(message), null);
  }

  /// Gives one JID the last item (XEP-0060 section 6.1.7).
  public Effect last(Jid jid, Item last) {
    var message = message(jid, Event.published(node, last), delay(last));
    return new Send(Inbox.MESSAGING, jid.bare(), Stanza.ofTrusted(message), null);
  }

  /// Gives a session the last item (XEP-0163 section 4.3.4).
  public Effect last(Jid jid, SessionAddress session, Item last) {
    var message = message(jid, Event.published(node, last), delay(last));
    return new Deliver(List.of(session), message, Undelivered.DROP);
  }

  // Without a `to`, so that it is the same for all.
  private Effect toSessions(List<SessionAddress> sessions, Element event) {
    return new Deliver(sessions, message(null, event, null), Undelivered.DROP);
  }

  private Element message(@Nullable Jid to, Element event, @Nullable Element delay) {
    var message =
        Element.builder("message", Stanza.NAMESPACE)
            .attribute("type", node.config().get(NodeField.NOTIFICATION_TYPE))
            .attribute("from", context.address().toString())
            .attribute("to", to == null ? null : to.toString())
            .attribute("id", id)
            .child(Element.builder("event", Pubsub.EVENT).child(event).build());
    var replyTo = ReplyTo.of(node, item);
    if (replyTo != null) {
      message.child(replyTo);
    }
    if (delay != null) {
      message.child(delay);
    }
    return message.build();
  }

  private static Element delay(Item last) {
    return Element.builder("delay", "urn:xmpp:delay")
        .attribute("stamp", last.published().toString())
        .build();
  }
}
