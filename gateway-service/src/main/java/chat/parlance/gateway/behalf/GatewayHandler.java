package chat.parlance.gateway.behalf;

import chat.parlance.xmpp.xml.Element;

/// Answers one kind of request that gateways make of each other. Adding one is a bean. Its methods
/// may block.
public interface GatewayHandler {

  /// Of all payloads that gateways send each other.
  String NAMESPACE = "urn:parlance:gateway:0";

  /// The local name of the payload.
  String name();

  /// Answers for this gateway alone. It may be asked again, after this gateway was killed, what it
  /// has answered before.
  ///
  /// @return the payload of the answer
  Element answer(Element request);
}
