package chat.parlance.presence.vcard;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.presence.vcard.VCardPart.Taken;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All parts that are kept elsewhere.
record VCardParts(List<VCardPart> all) {

  VCardParts {
    all = List.copyOf(all);
  }

  Set<Fact<?>> facts(Iq request) {
    var facts = new HashSet<Fact<?>>(Set.of(VCard.FACT));
    all.forEach(part -> facts.addAll(part.facts(request)));
    return facts;
  }

  Taken take(Element vCard, Iq set, Context context) {
    var rest = vCard;
    var effects = new ArrayList<Effect>();
    for (var part : all) {
      var taken = part.take(rest, set, context);
      if (taken.wrong() != null) {
        return taken;
      }
      rest = taken.rest();
      effects.addAll(taken.effects());
    }
    return new Taken(rest, effects, null);
  }

  @Nullable Element show(Iq get, Context context) {
    var known = VCard.in(context.facts());
    return show(known == null ? null : known.element(), get, context);
  }

  /// A vCard that is kept, or is to be, as whoever asks sees it.
  @Nullable Element show(@Nullable Element kept, Iq get, Context context) {
    var shown = kept;
    for (var part : all) {
      shown = part.show(shown, get, context);
    }
    return shown;
  }
}
