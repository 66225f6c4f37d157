package chat.parlance.messaging.delay;

import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

  /// The message without what claims that it waited here (XEP-0203 section 6): only we say so.
  public static Message withoutForged(Message message, String domain) {
    if (!isBy(message, domain)) {
      return message;
    }
    return message.withoutChildren(
        child -> isDelay(child) && domain.equals(child.attribute("from")));
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
