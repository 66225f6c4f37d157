package chat.parlance.gateway.blocking;

import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.StanzaRouter;
import chat.parlance.gateway.session.sm.UnderWay;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// Refuses what blocked addresses send, and what is sent to them, where no log would. What goes to
/// the sender's own account is never refused, nor is a request that the domain itself answers.
///
/// Whom the domain blocks is answered as if everybody had blocked it: that tells nothing of anybody
/// (XEP-0191 section 3.3).
public final class BlockingRouter implements StanzaRouter {

  private static final StanzaError UNAVAILABLE = StanzaError.of(Condition.SERVICE_UNAVAILABLE);
  private static final StanzaError NOT_ACCEPTABLE =
      StanzaError.of(Condition.NOT_ACCEPTABLE)
          .as(StanzaError.Type.CANCEL)
          .with(Element.builder("blocked", "urn:xmpp:blocking:errors").build());

  private final StanzaRouter next;
  private final Blocks blocks;
  private final String domain;

  /// @param domain the domain that is served
  public BlockingRouter(StanzaRouter next, Blocks blocks, String domain) {
    this.next = next;
    this.blocks = blocks;
    this.domain = domain;
  }

  @Override
  public void route(Session session, Stanza stanza, UnderWay way) {
    var to = stanza.to();
    var sender = session.jid();
    if (to == null || to.bare().equals(sender.bare()) || isForTheDomainItself(stanza, to)) {
      next.route(session, stanza, way);
    } else if (blocks.isSilenced(sender)) {
      refuse(session, stanza, ofSilenced(stanza), way);
    } else if (blocks.isBlockedBy(sender.bare(), to)) {
      refuse(session, stanza, ofBlocker(stanza), way);
    } else {
      next.route(session, stanza, way);
    }
  }

  @Override
  public void answer(Session session, Element answer, UnderWay way) {
    next.answer(session, answer, way);
  }

  // Its own server is nobody to be blocked: without it a client can't find out how to unblock.
  private boolean isForTheDomainItself(Stanza stanza, Jid to) {
    return stanza instanceof Iq && to.equals(to.bare()) && to.toString().equals(domain);
  }

  // An error for what a room relays would end the account's stay there.
  private static @Nullable StanzaError ofSilenced(Stanza stanza) {
    return switch (stanza) {
      case Iq iq -> iq.isRequest() ? UNAVAILABLE : null;
      case Message message ->
          switch (message.type()) {
            case NORMAL, CHAT -> UNAVAILABLE;
            case GROUPCHAT, HEADLINE, ERROR -> null;
          };
      case Presence _ -> null;
    };
  }

  private static @Nullable StanzaError ofBlocker(Stanza stanza) {
    boolean mayBeAnswered = stanza instanceof Iq iq ? iq.isRequest() : !stanza.isError();
    return mayBeAnswered ? NOT_ACCEPTABLE : null;
  }

  private void refuse(Session session, Stanza stanza, @Nullable StanzaError error, UnderWay way) {
    if (error == null) {
      way.durable();
    } else {
      next.answer(session, stanza.errorReply(error), way);
    }
  }
}
