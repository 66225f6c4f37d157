package chat.parlance.gateway.iq;

import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// Answers one kind of IQ request at the edge: those sent to the domain, to the sender's own
/// account, or to nobody. Adding one is a new package with a bean, nothing else.
public interface EdgeHandler {

  /// The local name of the payload.
  String name();

  /// The namespace of the payload.
  String namespace();

  /// What it answers: requests of type get, unless it says otherwise.
  default Set<Iq.Type> types() {
    return Set.of(Iq.Type.GET);
  }

  /// Whether it answers for the sender's account too; else services do.
  default boolean answersForAccounts() {
    return true;
  }

  /// The features of disco#info that it adds to the domain.
  default Set<String> features() {
    return Set.of();
  }

  /// Called on an event loop: what blocks goes elsewhere.
  ///
  /// @return the whole answer, an IQ result or error
  CompletionStage<Element> answer(Iq iq, Session session);
}
