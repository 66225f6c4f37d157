package chat.parlance.gateway.behalf;

import chat.parlance.xmpp.xml.Element;

/// Puts what one gateway says to another on the log. Nothing blocks.
@FunctionalInterface
public interface GatewayLog {

  /// Delivers a stanza to the gateway of a slot itself.
  ///
  /// @param refused run if the stanza is too large for the log
  void toGateway(int slot, Element stanza, Runnable refused);
}
