package chat.parlance.presence.vcard;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of vCards that is kept elsewhere, because it has another form too: it is taken out of
/// what is set and put into what is shown. A specification that wants that has a bean of this type.
/// Pure, as a handler is.
public interface VCardPart {

  /// The facts that it needs for a request.
  Set<Fact<?>> facts(Iq request);

  /// Takes the part out of a vCard that is set.
  Taken take(Element vCard, Iq set, Context context);

  /// Puts the part into a vCard that is shown to whoever asks.
  ///
  /// @param vCard as it is kept; absent if there is none
  /// @return absent if there is still none
  @Nullable Element show(@Nullable Element vCard, Iq get, Context context);

  /// What is left of a vCard.
  ///
  /// @param effects that keep the part elsewhere
  /// @param wrong why it can't be set, or null; nothing happens then
  record Taken(Element rest, List<Effect> effects, @Nullable StanzaError wrong) {

    public Taken {
      effects = List.copyOf(effects);
    }
  }
}
