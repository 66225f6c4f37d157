package chat.parlance.messaging.delay;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/// Says since when a message has waited, and that it waited here.
@Implements(xep = 203, version = "2.0", status = Implements.Status.COMPLETE)
public final class Delay {

  private static final String NAMESPACE = "urn:xmpp:delay";
  private static final String DELAY = "delay";

  private Delay() {}

  /// The message with the time at which it came here. One that waited here before keeps its first
  /// time, so there is only ever one from us.
  ///
  /// @param domain the domain that keeps the message
  public static Message stamp(Message message, String domain, Instant at) {
    if (isBy(message, domain)) {
      return message;
    }
    return message.withChild(
        Element.builder(DELAY, NAMESPACE)
            .attribute("from", domain)
            .attribute("stamp", at.truncatedTo(ChronoUnit.MILLIS).toString())
            .text("Offline Storage")
            .build());
  }

  /// The message without what claims that it waited where its sender can't know of it (XEP-0203
  /// section 6): here, at the recipient's, or nowhere in particular. Of our domain and those below
  /// it, such as that of the rooms, a client can speak for its own account only.
  ///
  /// @param fromClient whether a client sent the message
  public static Message withoutForged(Message message, BareJid recipient, boolean fromClient) {
    if (!message.has(DELAY, NAMESPACE)) {
      return message;
    }
    var from = message.from();
    var sender = from == null ? null : from.bare();
    Predicate<BareJid> forged =
        by ->
            by.equals(domainOf(recipient))
                || (by.equals(recipient) && !by.equals(sender))
                || (fromClient && !by.equals(sender) && isOurs(by, recipient));
    return message.withoutChildren(child -> isDelay(child) && isBy(child, forged));
  }

  private static BareJid domainOf(BareJid account) {
    return new BareJid(null, account.domainpart());
  }

  private static boolean isOurs(BareJid by, BareJid ours) {
    return by.domainpart().equals(ours.domainpart())
        || by.domainpart().endsWith("." + ours.domainpart());
  }

  private static boolean isBy(Element delay, Predicate<BareJid> which) {
    String by = delay.attribute("from");
    try {
      return by == null || which.test(Jid.of(by).bare());
    } catch (InvalidJidException e) {
      return true;
    }
  }

  private static boolean isBy(Message message, String domain) {
    if (!message.has(DELAY, NAMESPACE)) {
      return false;
    }
    for (var child : message.element().children()) {
      if (isDelay(child) && domain.equals(child.attribute("from"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDelay(Element child) {
    return child.name().equals(DELAY) && child.namespace().equals(NAMESPACE);
  }
}
