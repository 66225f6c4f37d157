package chat.parlance.messaging.api;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import chat.parlance.xmpp.xml.XmlLimits;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A message that somebody outside asks us to send, as an account or as the domain.
///
/// @param from bare JID of an account, or the domain; the domain if absent
/// @param to bare or full JID of an account
/// @param type `chat` if absent
/// @param payload one more child, as XML
public record OutgoingMessage(
    @Nullable String from,
    String to,
    @Nullable String type,
    @Nullable String subject,
    @Nullable String body,
    @Nullable String payload) {

  private static final String ORIGIN_ID_NAMESPACE = "urn:xmpp:sid:0";
  private static final Set<String> TYPES = Set.of("chat", "normal", "headline");

  /// The stanza.
  ///
  /// @param domain that we serve
  /// @param id of the stanza, and its origin-id
  /// @throws InvalidMessageException if it can't be sent
  public Message toStanza(BareJid domain, String id) {
    if (subject == null && body == null && payload == null) {
      throw new InvalidMessageException("a message has a body, a subject or a payload");
    }
    var message =
        Element.builder("message", Stanza.NAMESPACE)
            .attribute("type", checkedType())
            .attribute("from", sender(domain).toString())
            .attribute("to", recipient(domain).toString())
            .attribute("id", id);
    text(message, "subject", subject);
    text(message, "body", body);
    if (payload != null) {
      message.child(parsed(payload));
    }
    var originId = Element.builder("origin-id", ORIGIN_ID_NAMESPACE).attribute("id", id).build();
    return checked(message.child(originId).build());
  }

  private String checkedType() {
    var known = type == null ? "chat" : type;
    if (!TYPES.contains(known)) {
      throw new InvalidMessageException("the type is chat, normal or headline");
    }
    return known;
  }

  private BareJid sender(BareJid domain) {
    if (from == null) {
      return domain;
    }
    var jid = address(from);
    if (jid instanceof BareJid bare && bare.domainpart().equals(domain.domainpart())) {
      return bare;
    }
    throw new InvalidMessageException(
        "the sender is an account here by its bare JID, or the domain");
  }

  private Jid recipient(BareJid domain) {
    var jid = address(to);
    if (jid.bare().isDomain() || !jid.domain().equals(domain.domainpart())) {
      throw new InvalidMessageException("the recipient is an account here");
    }
    return jid;
  }

  private static Jid address(String text) {
    try {
      return Jid.of(text);
    } catch (InvalidJidException e) {
      throw new InvalidMessageException("an address isn't a JID");
    }
  }

  private static void text(Element.Builder message, String name, @Nullable String text) {
    if (text != null) {
      message.child(Element.builder(name, Stanza.NAMESPACE).text(text).build());
    }
  }

  private static Element parsed(String payload) {
    var element = parse(payload.getBytes(StandardCharsets.UTF_8), "the payload");
    if (element.namespace().isEmpty() || element.namespace().equals(Stanza.NAMESPACE)) {
      throw new InvalidMessageException("the payload has a namespace of its own");
    }
    return element;
  }

  /// As strict as with a client's stanza: texts come from strangers too.
  private static Message checked(Element message) {
    try {
      return (Message) Stanza.of(parse(message.bytes(), "the message"));
    } catch (InvalidStanzaException e) {
      throw new InvalidMessageException("the message isn't a valid stanza");
    }
  }

  private static Element parse(byte[] utf8, String what) {
    try {
      return Element.parse(utf8, XmlLimits.DEFAULT);
    } catch (XmlException e) {
      throw new InvalidMessageException(
          switch (e.kind()) {
            case POLICY_VIOLATION -> what + " is too large or too deep";
            case RESTRICTED_XML -> what + " has XML that XMPP doesn't allow";
            default -> what + " isn't well-formed XML";
          });
    }
  }

  /// Never the content.
  @Override
  public String toString() {
    return "OutgoingMessage";
  }
}
