package chat.parlance.messaging.stanzaid;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.xml.Element;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The ids by which an account's archive knows a message. `<origin-id/>` is the client's own and is
/// never touched.
@Implements(xep = 359, version = "0.7.0", status = Implements.Status.COMPLETE)
public final class StanzaIdentity {

  /// The namespace, which is also the feature that says that forged ids are removed.
  public static final String NAMESPACE = "urn:xmpp:sid:0";

  private static final String STANZA_ID = "stanza-id";

  private StanzaIdentity() {}

  /// The message with the id that an account gives it.
  public static Message stamp(Message message, BareJid by, String id) {
    return message.withChild(
        Element.builder(STANZA_ID, NAMESPACE)
            .attribute("id", id)
            .attribute("by", by.toString())
            .build());
  }

  /// The id that an account gave a message, if it has one.
  public static @Nullable String of(Message message, BareJid by) {
    if (!message.has(STANZA_ID, NAMESPACE)) {
      return null;
    }
    String address = by.toString();
    for (var child : message.element().children()) {
      if (isStanzaId(child) && address.equals(child.attribute("by"))) {
        return child.attribute("id");
      }
    }
    return null;
  }

  /// The id that the client gave a message, if it did.
  public static @Nullable String originOf(Message message) {
    var origin = message.element().child("origin-id", NAMESPACE);
    return origin == null ? null : origin.attribute("id");
  }

  /// The message without ids that its sender can't have been given (XEP-0359 section 3, rule 2).
  ///
  /// A client gives no ids at all: what claims to be by an entity of our domain, or of a domain
  /// below it such as that of the rooms, is forged. A service of ours may pass on its own, but not
  /// one by the recipient.
  ///
  /// @param recipient the account that is about to give its id
  /// @param fromClient whether a client sent the message
  public static Message withoutForged(Message message, BareJid recipient, boolean fromClient) {
    if (!message.has(STANZA_ID, NAMESPACE)) {
      return message;
    }
    Predicate<BareJid> forged =
        by -> by.equals(recipient) || (fromClient && isOurs(by.domain(), recipient.domainpart()));
    return message.withoutChildren(child -> isStanzaId(child) && isBy(child, forged));
  }

  private static boolean isStanzaId(Element child) {
    return child.name().equals(STANZA_ID) && child.namespace().equals(NAMESPACE);
  }

  private static boolean isOurs(String domain, String ours) {
    return domain.equals(ours) || domain.endsWith("." + ours);
  }

  private static boolean isBy(Element stanzaId, Predicate<BareJid> which) {
    String by = stanzaId.attribute("by");
    if (by == null) {
      return true;
    }
    try {
      return which.test(Jid.of(by).bare());
    } catch (InvalidJidException e) {
      return true;
    }
  }
}
