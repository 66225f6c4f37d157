package chat.parlance.gateway.registration;

import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.net.InetAddress;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Accounts made, changed and cancelled by their owners over the stream (XEP-0077).
public interface Registration {

  String NAMESPACE = "jabber:iq:register";

  /// The stream feature of XEP-0077 section 8; advertised only where [#enabled].
  String FEATURE_NAMESPACE = "http://jabber.org/features/iq-register";

  /// Whether strangers may make accounts here.
  boolean enabled();

  /// Answers a `jabber:iq:register` request.
  ///
  /// @param remote the peer's address, for the limit on new accounts
  /// @param session null before authentication
  /// @return the IQ result, or the IQ error
  CompletionStage<Element> answer(Iq iq, InetAddress remote, @Nullable Session session);
}
