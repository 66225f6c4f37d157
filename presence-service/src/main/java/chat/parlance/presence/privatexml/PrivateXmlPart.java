package chat.parlance.presence.privatexml;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An element of private XML of which something is kept elsewhere, because that has another form
/// too: it is taken out of what is stored and put into what is given. A specification that wants
/// that has a bean of this type. Pure, as a handler is.
public interface PrivateXmlPart {

  /// Whether it is this element.
  boolean isOf(Element element);

  /// The facts that it needs.
  Set<Fact<?>> facts();

  /// Takes it out of an element that is stored.
  Taken take(Element element, Iq set, Context context);

  /// Puts it into the element that is given.
  ///
  /// @param element as it is kept; absent if it isn't
  /// @return absent if there is still none
  @Nullable Element show(@Nullable Element element, Context context);

  /// What is left of an element.
  ///
  /// @param effects that keep the part elsewhere
  /// @param wrong why it can't be stored, or null; nothing happens then
  record Taken(Element rest, List<Effect> effects, @Nullable StanzaError wrong) {

    public Taken {
      effects = List.copyOf(effects);
    }
  }
}
