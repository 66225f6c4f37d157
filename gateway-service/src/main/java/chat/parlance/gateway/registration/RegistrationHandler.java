package chat.parlance.gateway.registration;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// In-band registration for those who are logged in: another password, or no account any more.
final class RegistrationHandler implements EdgeHandler {

  private final Registration registration;

  RegistrationHandler(Registration registration) {
    this.registration = registration;
  }

  @Override
  public String name() {
    return "query";
  }

  @Override
  public String namespace() {
    return Registration.NAMESPACE;
  }

  @Override
  public Set<Iq.Type> types() {
    return Set.of(Iq.Type.GET, Iq.Type.SET);
  }

  @Override
  public Set<String> features() {
    return registration.enabled() ? Set.of(Registration.NAMESPACE) : Set.of();
  }

  /// The limit is on new accounts, of which a session makes none: the address doesn't matter.
  @Override
  public CompletionStage<Element> answer(Iq iq, Session session) {
    return registration.answer(iq, InetAddress.getLoopbackAddress(), session);
  }
}
