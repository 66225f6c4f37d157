package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.UnderWay;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;

/// Where a session's stanzas go. Neither call blocks.
public interface StanzaRouter {

  /// Passes a stanza on, with its sender stamped.
  void route(Session session, Stanza stanza, UnderWay way);

  /// Gives the session an answer, through the log.
  void answer(Session session, Element answer, UnderWay way);
}
