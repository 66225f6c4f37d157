package chat.parlance.presence.report;

import chat.parlance.log.Fact;
import chat.parlance.log.NotPersonal;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;

/// A message that an account received, as its log still has it.
///
/// @param at when it came
public record ReceivedMessage(Instant at, Element stanza) {

  @NotPersonal("read from the log, and never written")
  private static final Fact<ReceivedMessage> FACT =
      Fact.inStore("receivedMessage", ReceivedMessage.class);

  /// Of a message that is too large so much of the body is kept, in characters: at most eight bytes
  /// each, escaped.
  private static final int BYTES_PER_CHARACTER = 8;

  /// What an account received under an id that its archive gave. Nothing of that kind is written to
  /// the store: the id names the place in the log, and what is there never changes.
  public static Fact<ReceivedMessage> of(String stanzaId) {
    return FACT.part(stanzaId);
  }

  /// Whether a fact of this name is one of these.
  public static boolean isOne(String fact) {
    return fact.equals(FACT.name());
  }

  /// A message as it came, or, if that is too large, who sent it and how its body begins.
  public static ReceivedMessage of(Message message, Instant at, int maxBytes) {
    var element = message.element();
    return new ReceivedMessage(
        at, element.sizeBytes() <= maxBytes ? element : cut(element, maxBytes));
  }

  private static Element cut(Element message, int maxBytes) {
    var cut = Element.builder("message", Stanza.NAMESPACE);
    for (var name : new String[] {"from", "to", "type"}) {
      cut.attribute(name, message.attribute(name));
    }
    var body = message.child("body", Stanza.NAMESPACE);
    if (body != null) {
      var text = body.text();
      int most = Math.min(text.length(), maxBytes / BYTES_PER_CHARACTER);
      // No half of a character that takes two.
      int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
      cut.child(Element.builder("body", Stanza.NAMESPACE).text(text.substring(0, end)).build());
    }
    return cut.build();
  }

  /// Whether an address, as an entry of a list, means who sent it.
  boolean isFrom(Jid reported) {
    var from = stanza.attribute("from");
    return from != null && reported.bare().covers(Jid.ofPrepared(from));
  }
}
