package chat.parlance.gateway.stream;

import chat.parlance.xmpp.xml.Element;

/// How far a stream is. It knows what may come next.
interface Stage {

  /// Takes the next element, never a `<close/>`.
  void receive(Element element, StreamConnection stream);
}
