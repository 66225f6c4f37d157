package chat.parlance.xmpp.stanza;

import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.spec.Implements.Status;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// A message, presence or IQ of a client's stream (RFC 6120 section 8). Its parts are read from its
/// element, which stays as it arrived.
@Implements(
    rfc = 6120,
    version = "8",
    status = Status.COMPLETE,
    note = "The syntax of stanzas, and stanza errors.")
public sealed interface Stanza permits Message, Presence, Iq {

  String NAMESPACE = "jabber:client";

  /// Takes a stanza from a stranger.
  ///
  /// @throws InvalidStanzaException if it isn't one, or has an address or type that can't be
  static Stanza of(Element element) throws InvalidStanzaException {
    return StanzaReader.read(element);
  }

  /// Takes a stanza that [#of] took before, such as one from our own log.
  ///
  /// @throws IllegalArgumentException if it never was one
  static Stanza ofTrusted(Element element) {
    return StanzaReader.readTrusted(element);
  }

  Element element();

  /// What its start tag says.
  Header header();

  default @Nullable Jid from() {
    return header().from();
  }

  default @Nullable Jid to() {
    return header().to();
  }

  default @Nullable String id() {
    return header().id();
  }

  Stanza withFrom(Jid from);

  Stanza withTo(Jid to);

  /// Whether its type is `error`. Such a stanza is never answered.
  boolean isError();

  /// Whether it has such a child.
  default boolean has(String name, String namespace) {
    return element().has(name, namespace);
  }

  /// The answer that says what is wrong with it. Not for a stanza that is an error or a result.
  default Element errorReply(StanzaError error) {
    return error.replyTo(element());
  }
}
