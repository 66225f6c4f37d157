package chat.parlance.gateway.stream;

import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;

/// A session is there: stanzas and stream management. All connections share it.
enum Bound implements Stage {
  STAGE;

  private static final Set<String> STANZAS = Set.of("message", "presence", "iq");

  @Override
  public void receive(Element element, StreamConnection stream) {
    var session = stream.session();
    switch (element.namespace()) {
      case Stanza.NAMESPACE -> stanza(element, session, stream);
      case Sm.NAMESPACE -> management(element, session, stream);
      default ->
          stream.fail(
              STANZAS.contains(element.name())
                  ? Condition.INVALID_NAMESPACE
                  : Condition.UNSUPPORTED_STANZA_TYPE);
    }
  }

  private static void stanza(Element element, Session session, StreamConnection stream) {
    try {
      var stanza = Stanza.of(stream.inItsLanguage(element));
      switch (stream.server().room().decide(stanza)) {
        case TAKEN -> session.received(stanza);
        case TOO_LARGE -> session.refused(element, StanzaRoom.ERROR);
        case TOO_LARGE_TO_ANSWER -> stream.fail(Condition.POLICY_VIOLATION);
      }
    } catch (InvalidStanzaException e) {
      if (e.streamError() != null) {
        stream.fail(e.streamError(), null);
      } else if (e.stanzaError() != null) {
        session.refused(element, e.stanzaError());
      }
    }
  }

  private static void management(Element element, Session session, StreamConnection stream) {
    var name = element.name();
    boolean early = !session.isManaged();
    if (name.equals("enable") && early) {
      var id = session.enable(Sm.wantsResumption(element));
      stream.send(Sm.enabled(id, stream.server().sessions().window()));
    } else if (name.equals("r") && !early) {
      session.ackRequested();
    } else if (name.equals("a") && !early) {
      acknowledged(element, session, stream);
    } else {
      stream.send(Sm.failed(StanzaError.Condition.UNEXPECTED_REQUEST, null));
    }
  }

  private static void acknowledged(Element element, Session session, StreamConnection stream) {
    long count = Sm.count(element);
    if (count < 0) {
      stream.fail(Condition.INVALID_XML);
    } else {
      session.acknowledged(count);
    }
  }
}
