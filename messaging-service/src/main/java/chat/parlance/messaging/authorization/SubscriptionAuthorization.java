package chat.parlance.messaging.authorization;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Passes on what an owner says to a request to subscribe. Only the presence-service knows whether
/// it is one, so nothing is decided here.
final class SubscriptionAuthorization implements Handler<Message> {

  enum Outcome {
    PASSED_ON,
    NO_FORM
  }

  /// What an owner says.
  ///
  /// @param owner the bare JID of who says it
  record Said(
      String owner, String node, String subscriber, @Nullable String subid, boolean allow) {}

  private static final String NAMESPACE = "jabber:x:data";
  private static final String FORM = "http://jabber.org/protocol/pubsub#subscribe_authorization";
  private static final String PREFIX = "pubsub#";

  @Override
  public Route<Message> route() {
    return Route.messages(Scope.ACCOUNT);
  }

  @Override
  public Decision decide(Message message, Context context) {
    var form = message.element().child("x", NAMESPACE);
    var from = message.from();
    if (form == null || from == null || !isAnswer(form)) {
      return Decision.nothing(Outcome.NO_FORM);
    }
    var node = value(form, PREFIX + "node");
    var subscriber = value(form, PREFIX + "subscriber_jid");
    var allow = value(form, PREFIX + "allow");
    if (node == null || subscriber == null || allow == null) {
      return Decision.nothing(Outcome.NO_FORM);
    }
    var subid = value(form, PREFIX + "subid");
    boolean allowed = allow.equals("true") || allow.equals("1");
    var said = new Said(from.bare().toString(), node, subscriber, subid, allowed);
    var tell = new Tell(Inbox.PRESENCE, context.address(), "subscriptionAuthorization", said);
    return new Decision(Outcome.PASSED_ON, List.of(tell));
  }

  private static boolean isAnswer(Element form) {
    return "submit".equals(form.attribute("type")) && FORM.equals(value(form, "FORM_TYPE"));
  }

  private static @Nullable String value(Element form, String name) {
    for (var field : form.children()) {
      if (field.is("field", NAMESPACE) && name.equals(field.attribute("var"))) {
        var value = field.child("value", NAMESPACE);
        return value == null ? null : value.text();
      }
    }
    return null;
  }
}
