package chat.parlance.presence.pubsub.request;

import chat.parlance.presence.pubsub.form.DataForm;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// Reads what several requests have.
final class Parts {

  private Parts() {}

  static String node(Element request) throws Refused {
    var node = request.attribute("node");
    if (node == null || node.isEmpty()) {
      throw PubsubError.nodeIdRequired();
    }
    return node;
  }

  static @Nullable String nodeIfAny(Element request) {
    var node = request.attribute("node");
    return node == null || node.isEmpty() ? null : node;
  }

  static Jid jid(Element request) throws Refused {
    var jid = request.attribute("jid");
    if (jid == null) {
      throw PubsubError.jidRequired();
    }
    return jid(jid);
  }

  static Jid jid(String text) throws Refused {
    try {
      return Jid.of(text);
    } catch (InvalidJidException _) {
      throw PubsubError.invalidJid();
    }
  }

  /// The form in an element.
  static DataForm form(Element element) throws Refused {
    var form = DataForm.in(element);
    if (form == null) {
      throw Refused.of(Condition.BAD_REQUEST, "exactly one form, each field once");
    }
    return form;
  }

  static boolean isTrue(@Nullable String value) {
    return "true".equals(value) || "1".equals(value);
  }

  static @Nullable Integer count(@Nullable String value) throws Refused {
    if (value == null) {
      return null;
    }
    try {
      int count = Integer.parseInt(value.strip());
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw Refused.of(Condition.BAD_REQUEST, "not a count");
  }
}
