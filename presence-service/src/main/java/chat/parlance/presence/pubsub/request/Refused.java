package chat.parlance.presence.pubsub.request;

import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;

/// A request can't be done. Nothing has changed then.
public final class Refused extends Exception {

  private final transient StanzaError error;

  Refused(StanzaError error) {
    super(error.condition().elementName(), null, false, false);
    this.error = error;
  }

  public static Refused of(Condition condition) {
    return new Refused(StanzaError.of(condition));
  }

  public static Refused of(Condition condition, String why) {
    return new Refused(StanzaError.of(condition, why));
  }

  static Refused of(Condition condition, Element specific) {
    return new Refused(StanzaError.of(condition).with(specific));
  }

  public StanzaError error() {
    return error;
  }
}
